// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <exception>
#include <functional>
#include <stdexcept>
#include <thread>

namespace hakusho::test {

/// Runs `work` in a thread that permissions hold for, even when the tests run as root.
inline void without_privileges(const std::function<void()>& work) {
  std::exception_ptr problem;
  std::thread([&] {
    try {
      __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
      __user_cap_data_struct nothing[2] = {};
      if (::syscall(SYS_capset, &header, nothing) != 0)
        throw std::runtime_error("privileges cannot be dropped");
      work();
    } catch (...) {
      problem = std::current_exception();
    }
  }).join();
  if (problem) std::rethrow_exception(problem);
}

}  // namespace hakusho::test
