// A qemu plugin that counts how often the main thread enters each translated block, and what follows it.
//
//   qemu-aarch64 -plugin blocks.so,out=FOLDER PROGRAM
//
// Writes FOLDER/0 at the end of the program. A call of getsid, which programs do not use otherwise, ends a section: the
// code executed until then is in FOLDER/0, the next section in FOLDER/1.
//
// One line per block: address, times entered, its instructions in hexadecimal, then SUCCESSOR:TIMES for up to four
// blocks that followed it, by their line. A block that was translated again has another line; readers add them up.
// For qemu's plugin interface version 1 (qemu 6 to 8): Debian ships no header, so the declarations used are here.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
enum { kNoRegisters = 0 };  // the callback reads none
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb* block);
uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb* block);
struct qemu_plugin_insn* qemu_plugin_tb_get_insn(const struct qemu_plugin_tb* block, size_t index);
const void* qemu_plugin_insn_data(const struct qemu_plugin_insn* instruction);
void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id,
                                           void (*callback)(qemu_plugin_id_t id, struct qemu_plugin_tb* block));
void qemu_plugin_register_vcpu_tb_exec_cb(struct qemu_plugin_tb* block, void (*callback)(unsigned vcpu, void* data),
                                          int flags, void* data);
void qemu_plugin_register_vcpu_syscall_cb(qemu_plugin_id_t id,
                                          void (*callback)(qemu_plugin_id_t id, unsigned vcpu, int64_t number, uint64_t,
                                                           uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t,
                                                           uint64_t));
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t id, void (*callback)(qemu_plugin_id_t id, void* data), void* data);

__attribute__((visibility("default"))) int qemu_plugin_version = 1;

enum { kSuccessors = 4, kGetsid = 156 };

struct Block {
  struct Block* next;  // in the list of all blocks
  uint64_t line, address, times;
  struct {
    struct Block* block;
    uint64_t times;
  } successors[kSuccessors];
  size_t instructions;
  uint32_t code[];
};

static struct Block *first, **end = &first;
static struct Block* previous;  // of the main thread
static unsigned sections;
static const char* folder;
static pid_t process;

static void entered(unsigned vcpu, void* data) {
  if (vcpu != 0) return;
  struct Block* block = data;
  ++block->times;
  for (int i = 0; previous != NULL && i < kSuccessors; ++i) {
    if (previous->successors[i].block == NULL) previous->successors[i].block = block;
    if (previous->successors[i].block != block) continue;
    ++previous->successors[i].times;
    break;
  }
  previous = block;
}

// Called under qemu's translation lock.
static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb* tb) {
  (void)id;
  const size_t instructions = qemu_plugin_tb_n_insns(tb);
  struct Block* block = calloc(1, sizeof(struct Block) + instructions * sizeof(uint32_t));
  if (block == NULL) abort();
  block->address = qemu_plugin_tb_vaddr(tb);
  block->instructions = instructions;
  for (size_t i = 0; i < instructions; ++i) {
    memcpy(&block->code[i], qemu_plugin_insn_data(qemu_plugin_tb_get_insn(tb, i)), sizeof(uint32_t));
  }
  *end = block;
  end = &block->next;
  qemu_plugin_register_vcpu_tb_exec_cb(tb, entered, kNoRegisters, block);
}

// Of a section: writes the blocks that it entered and starts anew.
static void write_section(void) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%u", folder, sections++);
  FILE* out = fopen(path, "w");
  if (out == NULL) {
    perror(path);
    return;
  }
  uint64_t lines = 0;
  for (struct Block* block = first; block != NULL; block = block->next) {
    if (block->times != 0) block->line = lines++;
  }
  for (struct Block* block = first; block != NULL; block = block->next) {
    if (block->times == 0) continue;
    fprintf(out, "%" PRIx64 " %" PRIu64 " ", block->address, block->times);
    for (size_t i = 0; i < block->instructions; ++i) fprintf(out, "%08" PRIx32, block->code[i]);
    for (int i = 0; i < kSuccessors && block->successors[i].block != NULL; ++i) {
      fprintf(out, " %" PRIu64 ":%" PRIu64, block->successors[i].block->line, block->successors[i].times);
    }
    fputc('\n', out);
  }
  fclose(out);
  for (struct Block* block = first; block != NULL; block = block->next) {
    block->times = 0;
    memset(block->successors, 0, sizeof block->successors);
  }
  previous = NULL;
}

static void called(qemu_plugin_id_t id, unsigned vcpu, int64_t number, uint64_t a1, uint64_t a2, uint64_t a3,
                   uint64_t a4, uint64_t a5, uint64_t a6, uint64_t a7, uint64_t a8) {
  (void)id, (void)a1, (void)a2, (void)a3, (void)a4, (void)a5, (void)a6, (void)a7, (void)a8;
  if (vcpu == 0 && number == kGetsid) write_section();
}

static void finished(qemu_plugin_id_t id, void* data) {
  (void)id, (void)data;
  if (getpid() == process) write_section();  // not a forked child
}

__attribute__((visibility("default"))) int qemu_plugin_install(qemu_plugin_id_t id, const void* info, int count,
                                                               char** arguments) {
  (void)info;
  if (count != 1 || strncmp(arguments[0], "out=", 4) != 0) {
    fputs("blocks.so: expected out=FOLDER\n", stderr);
    return 1;
  }
  folder = strdup(arguments[0] + 4);
  process = getpid();
  qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
  qemu_plugin_register_vcpu_syscall_cb(id, called);
  qemu_plugin_register_atexit_cb(id, finished, NULL);
  return 0;
}
