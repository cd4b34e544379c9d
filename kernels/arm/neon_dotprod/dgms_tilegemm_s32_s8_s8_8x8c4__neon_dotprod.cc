// Up to 8 tiles x 8 channels with `sdot` by element, in assembly: a lane of 4 inputs of a tile meets 4 weights of 8
// channels. An iteration of the loop is 16 inputs: one vector per tile, 8 of weights, 8 `sdot` per tile and nothing
// else for the vector units, as accumulators are initialized by loads. (st1 of two registers takes half the time of
// stp.)
#include "kernels/api/tile_conv.h"

// clang-format off
#define DGMS_SDOT(sums, weights, tile, step) "sdot v" #sums ".4s, v" #weights ".16b, v" #tile ".4b[" #step "]\n"
#define DGMS_TILE_0(low, high, step) DGMS_SDOT(16, low, 0, step) DGMS_SDOT(17, high, 0, step)
#define DGMS_TILE_1(low, high, step) DGMS_SDOT(18, low, 1, step) DGMS_SDOT(19, high, 1, step)
#define DGMS_TILE_2(low, high, step) DGMS_SDOT(20, low, 2, step) DGMS_SDOT(21, high, 2, step)
#define DGMS_TILE_3(low, high, step) DGMS_SDOT(22, low, 3, step) DGMS_SDOT(23, high, 3, step)
#define DGMS_TILE_4(low, high, step) DGMS_SDOT(24, low, 4, step) DGMS_SDOT(25, high, 4, step)
#define DGMS_TILE_5(low, high, step) DGMS_SDOT(26, low, 5, step) DGMS_SDOT(27, high, 5, step)
#define DGMS_TILE_6(low, high, step) DGMS_SDOT(28, low, 6, step) DGMS_SDOT(29, high, 6, step)
#define DGMS_TILE_7(low, high, step) DGMS_SDOT(30, low, 7, step) DGMS_SDOT(31, high, 7, step)

// The first 1..8 tiles in one of the 4 steps of an iteration.
#define DGMS_STEP_1(low, high, step) DGMS_TILE_0(low, high, step)
#define DGMS_STEP_2(low, high, step) DGMS_STEP_1(low, high, step) DGMS_TILE_1(low, high, step)
#define DGMS_STEP_3(low, high, step) DGMS_STEP_2(low, high, step) DGMS_TILE_2(low, high, step)
#define DGMS_STEP_4(low, high, step) DGMS_STEP_3(low, high, step) DGMS_TILE_3(low, high, step)
#define DGMS_STEP_5(low, high, step) DGMS_STEP_4(low, high, step) DGMS_TILE_4(low, high, step)
#define DGMS_STEP_6(low, high, step) DGMS_STEP_5(low, high, step) DGMS_TILE_5(low, high, step)
#define DGMS_STEP_7(low, high, step) DGMS_STEP_6(low, high, step) DGMS_TILE_6(low, high, step)
#define DGMS_STEP_8(low, high, step) DGMS_STEP_7(low, high, step) DGMS_TILE_7(low, high, step)

#define DGMS_LOAD_1 "ldr q0, [%[x]]\n"
#define DGMS_LOAD_2 "ldp q0, q1, [%[x]]\n"
#define DGMS_LOAD_3 DGMS_LOAD_2 "ldr q2, [%[x], #32]\n"
#define DGMS_LOAD_4 DGMS_LOAD_2 "ldp q2, q3, [%[x], #32]\n"
#define DGMS_LOAD_5 DGMS_LOAD_4 "ldr q4, [%[x], #64]\n"
#define DGMS_LOAD_6 DGMS_LOAD_4 "ldp q4, q5, [%[x], #64]\n"
#define DGMS_LOAD_7 DGMS_LOAD_6 "ldr q6, [%[x], #96]\n"
#define DGMS_LOAD_8 DGMS_LOAD_6 "ldp q6, q7, [%[x], #96]\n"

#define DGMS_INIT_1 "ldp q16, q17, [%[start]]\n"
#define DGMS_INIT_2 DGMS_INIT_1 "ldp q18, q19, [%[start]]\n"
#define DGMS_INIT_3 DGMS_INIT_2 "ldp q20, q21, [%[start]]\n"
#define DGMS_INIT_4 DGMS_INIT_3 "ldp q22, q23, [%[start]]\n"
#define DGMS_INIT_5 DGMS_INIT_4 "ldp q24, q25, [%[start]]\n"
#define DGMS_INIT_6 DGMS_INIT_5 "ldp q26, q27, [%[start]]\n"
#define DGMS_INIT_7 DGMS_INIT_6 "ldp q28, q29, [%[start]]\n"
#define DGMS_INIT_8 DGMS_INIT_7 "ldp q30, q31, [%[start]]\n"

#define DGMS_STORE_1 "st1 {v16.4s, v17.4s}, [%[sums]], %[sums_stride]\n"
#define DGMS_STORE_2 DGMS_STORE_1 "st1 {v18.4s, v19.4s}, [%[sums]], %[sums_stride]\n"
#define DGMS_STORE_3 DGMS_STORE_2 "st1 {v20.4s, v21.4s}, [%[sums]], %[sums_stride]\n"
#define DGMS_STORE_4 DGMS_STORE_3 "st1 {v22.4s, v23.4s}, [%[sums]], %[sums_stride]\n"
#define DGMS_STORE_5 DGMS_STORE_4 "st1 {v24.4s, v25.4s}, [%[sums]], %[sums_stride]\n"
#define DGMS_STORE_6 DGMS_STORE_5 "st1 {v26.4s, v27.4s}, [%[sums]], %[sums_stride]\n"
#define DGMS_STORE_7 DGMS_STORE_6 "st1 {v28.4s, v29.4s}, [%[sums]], %[sums_stride]\n"
#define DGMS_STORE_8 DGMS_STORE_7 "st1 {v30.4s, v31.4s}, [%[sums]], %[sums_stride]\n"

#define DGMS_ITERATION(tiles)                           \
  DGMS_LOAD_##tiles                                     \
  "ldp q8, q9, [%[weights]]\n"                          \
  "ldp q10, q11, [%[weights], #32]\n"                   \
  "ldp q12, q13, [%[weights], #64]\n"                   \
  "ldp q14, q15, [%[weights], #96]\n"                   \
  "add %[x], %[x], %[iteration_stride]\n"               \
  "add %[weights], %[weights], #128\n"                  \
  "subs %[iteration], %[iteration], #1\n"               \
  DGMS_STEP_##tiles(8, 9, 0)                            \
  DGMS_STEP_##tiles(10, 11, 1)                          \
  DGMS_STEP_##tiles(12, 13, 2)                          \
  DGMS_STEP_##tiles(14, 15, 3)

#define DGMS_NEXT_PART                                  \
  "ldr %[x], [%[inputs]], #8\n"                         \
  "mov %[iteration], %[iterations]\n"

// The first iteration stands beside the loads of the accumulators.
#define DGMS_BLOCK(tiles)                                                                                            \
  asm volatile(                                                                                                      \
      DGMS_NEXT_PART                                                                                                 \
      DGMS_INIT_##tiles                                                                                              \
      DGMS_ITERATION(tiles)                                                                                          \
      "b.eq 2f\n"                                                                                                    \
      "1:\n"                                                                                                         \
      DGMS_ITERATION(tiles)                                                                                          \
      "b.ne 1b\n"                                                                                                    \
      "2:\n"                                                                                                         \
      "subs %[parts], %[parts], #1\n"                                                                                \
      "b.eq 3f\n"                                                                                                    \
      DGMS_NEXT_PART                                                                                                 \
      "b 1b\n"                                                                                                       \
      "3:\n"                                                                                                         \
      DGMS_STORE_##tiles                                                                                             \
      : [inputs] "+r"(inputs), [weights] "+r"(weights), [sums] "+r"(sums), [parts] "+r"(parts), [x] "=&r"(x),        \
        [iteration] "=&r"(iteration)                                                                                 \
      : [start] "r"(start), [iterations] "r"(iterations), [iteration_stride] "r"(iteration_stride),                  \
        [sums_stride] "r"(sums_stride)                                                                               \
      : "cc", "memory", "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10", "v11", "v12", "v13",      \
        "v14", "v15", "v16", "v17", "v18", "v19", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v28",     \
        "v29", "v30", "v31")
// clang-format on

namespace dgms::kernels {

void dgms_tilegemm_s32_s8_s8_8x8c4__neon_dotprod(const TileGemmArgs& args) {
  const size_t iterations = args.depth / kTileDepth;
  const size_t iteration_stride = args.block_tiles * kTileDepth;
  const size_t sums_stride = args.tile_stride * sizeof(int32_t);
  const int8_t* const panel = args.weights;
  const TileBlock* const end = args.blocks + args.block_count;
  for (const TileBlock* block = args.blocks; block < end; ++block) {
    const int8_t* const* inputs = block->inputs;
    const int8_t* weights = panel + block->weights;
    const int32_t* start = block->start;
    int32_t* sums = block->sums;
    size_t parts = block->parts;
    const int8_t* x;
    size_t iteration;
    switch (block->tiles) {
      case 1:
        DGMS_BLOCK(1);
        break;
      case 2:
        DGMS_BLOCK(2);
        break;
      case 3:
        DGMS_BLOCK(3);
        break;
      case 4:
        DGMS_BLOCK(4);
        break;
      case 5:
        DGMS_BLOCK(5);
        break;
      case 6:
        DGMS_BLOCK(6);
        break;
      case 7:
        DGMS_BLOCK(7);
        break;
      default:
        DGMS_BLOCK(8);
        break;
    }
  }
}

}  // namespace dgms::kernels
