// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/child_process.hpp"

#include <signal.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <thread>

#include "tests/support/reading.hpp"

using namespace hakusho;
using namespace std::chrono_literals;
using indexer::ChildResult;
using indexer::run_child;
using End = ChildResult::End;

namespace {

ChildResult shell(const std::string& script, const indexer::ChildLimits& limits = {}) {
  return run_child("/bin/sh", {"-c", script}, limits);
}

bool has_children() {
  return waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD;
}

}  // namespace

TEST_CASE("A child's output and exit code come back", "[indexer][child_process]") {
  const ChildResult result = shell("printf 'a\\0b'; exit 7");
  CHECK(result.end == End::exited);
  CHECK(result.code == 7);
  CHECK(result.output == std::string("a\0b", 3));
}

TEST_CASE("Arguments reach the child as they are", "[indexer][child_process]") {
  CHECK(run_child("/bin/echo", {"-n", "a b", "$HOME", "*", "日本 \xFF"}).output == "a b $HOME * 日本 \xFF");
}

TEST_CASE("A large output arrives whole", "[indexer][child_process]") {
  CHECK(shell("head -c 3000000 /dev/zero").output.size() == 3'000'000);
}

TEST_CASE("A child killed by a signal is reported with it", "[indexer][child_process]") {
  const ChildResult result = shell("printf x; kill -SEGV $$");
  CHECK(result.end == End::signalled);
  CHECK(result.code == SIGSEGV);
  CHECK(result.output == "x");
}

TEST_CASE("A child that does not end is killed when its time is up", "[indexer][child_process]") {
  const auto start = std::chrono::steady_clock::now();
  CHECK(shell("exec sleep 60", {200ms, 1000}).end == End::timed_out);
  CHECK(std::chrono::steady_clock::now() - start < 30s);
  CHECK_FALSE(has_children());
}

TEST_CASE("A child that closes its output and lives on is killed too", "[indexer][child_process]") {
  CHECK(shell("exec >&-; exec sleep 60", {300ms, 1000}).end == End::timed_out);
  CHECK_FALSE(has_children());
}

TEST_CASE("A child that prints without end is stopped at the limit", "[indexer][child_process]") {
  const ChildResult result = shell("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaa; done", {60s, 100'000});
  CHECK(result.end == End::too_much_output);
  CHECK(result.output.size() <= 100'000);
  CHECK_FALSE(has_children());
}

TEST_CASE("A program that is not there is an error", "[indexer][child_process]") {
  const auto error = test::error_of([] { run_child("/nowhere/hakusho-pdf", {}); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::io);
  CHECK(error->subject().text() == "/nowhere/hakusho-pdf");
}

TEST_CASE("A child does not see the host's environment", "[indexer][child_process]") {
  CHECK(shell("echo ${HOME-none}").output == "none\n");
}

TEST_CASE("A child's signals are as in a fresh process", "[indexer][child_process]") {
  const auto before = signal(SIGPIPE, SIG_IGN);
  const ChildResult result = shell("kill -PIPE $$; exit 3");
  signal(SIGPIPE, before);
  CHECK(result.end == End::signalled);
  CHECK(result.code == SIGPIPE);
}

TEST_CASE("A host that ignores its children's end still gets the output", "[indexer][child_process]") {
  const auto before = signal(SIGCHLD, SIG_IGN);
  const ChildResult result = shell("printf ok; exit 5");
  signal(SIGCHLD, before);
  CHECK(result.output == "ok");
  CHECK(result.end == End::exited);
}

TEST_CASE("Threads run children at the same time", "[indexer][child_process]") {
  std::vector<std::string> outputs(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < outputs.size(); ++i)
    threads.emplace_back([&outputs, i] {
      for (int round = 0; round < 5; ++round) outputs[i] += shell("printf " + std::to_string(i)).output;
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < outputs.size(); ++i)
    CHECK(outputs[i] == std::string(5, static_cast<char>('0' + i)));
  CHECK_FALSE(has_children());
}
