# nlohmann::json reads the header and the graph of a file. It is header-only, so cross builds use the build machine's
# copy too.
find_package(nlohmann_json 3.10 QUIET)
if(NOT nlohmann_json_FOUND)
  message(FATAL_ERROR "The header-only library nlohmann-json (3.10 or newer) is missing. Install it and configure again:\n"
                      "  Debian, Ubuntu, Raspberry Pi OS:  apt-get install nlohmann-json3-dev\n"
                      "  Fedora, RHEL:                     dnf install json-devel\n"
                      "  macOS:                            brew install nlohmann-json")
endif()
if(CMAKE_CROSSCOMPILING)
  # The folder that holds it holds the build machine's C library as well: only the one folder may be seen.
  find_path(nlohmann_json_folder nlohmann/json.hpp REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/headers)
  file(CREATE_LINK ${nlohmann_json_folder}/nlohmann ${PROJECT_BINARY_DIR}/headers/nlohmann SYMBOLIC)
  set_target_properties(nlohmann_json::nlohmann_json PROPERTIES INTERFACE_INCLUDE_DIRECTORIES
                                                                ${PROJECT_BINARY_DIR}/headers)
endif()
