function(dgms_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
                                           -Wpedantic)
  if(DGMS_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
