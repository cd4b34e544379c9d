# ISA flags by folder: a kernel file is compiled for the instruction set its folder names, everything else at the
# architecture's baseline. (-march on a common file is how import crashes on old boards are made.)
set(DGMS_ISA_FLAGS_arm_neon "")
if(CMAKE_CXX_COMPILER MATCHES "zig")
  set(DGMS_ISA_FLAGS_arm_neon_dotprod "-mcpu=generic+dotprod")
  set(DGMS_ISA_FLAGS_arm_neon_i8mm "-mcpu=generic+dotprod+i8mm")
else()
  set(DGMS_ISA_FLAGS_arm_neon_dotprod "-march=armv8.2-a+dotprod")
  set(DGMS_ISA_FLAGS_arm_neon_i8mm "-march=armv8.2-a+dotprod+i8mm")
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # The order of the source is the schedule: gcc's own, before it allocates registers, spills accumulators in the loop.
  # Nor may it move a value to where it is used, which makes independent operations chains (tree-ter).
  foreach(isa neon neon_dotprod neon_i8mm)
    list(APPEND DGMS_ISA_FLAGS_arm_${isa} "-fno-schedule-insns;-fno-tree-ter")
  endforeach()
endif()
set(DGMS_ISA_FLAGS_x86_avx2 "-mavx2;-mfma")
set(DGMS_ISA_FLAGS_x86_avx512vnni "-mavx2;-mfma;-mavx512f;-mavx512bw;-mavx512dq;-mavx512vl;-mavx512vnni")

# dgms_isa_kernels(<target> <architecture> <isa>): adds kernels/<architecture>/<isa>/*.cc, and the assembly that scripts
# write into its folder gen, with that ISA's flags.
function(dgms_isa_kernels target architecture isa)
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/kernels/${architecture}/${isa}/*.cc"
       "${PROJECT_SOURCE_DIR}/kernels/${architecture}/${isa}/gen/*.S")
  target_sources(${target} PRIVATE ${sources})
  set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS "${DGMS_ISA_FLAGS_${architecture}_${isa}}")
endfunction()
