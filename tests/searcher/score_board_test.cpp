// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/score_board.hpp"

#include <catch2/catch.hpp>

using namespace hakusho::searcher;

TEST_CASE("点数表は書かれた文章の点を覚え、ほかは零である", "[searcher][ranking]") {
  ScoreBoard board;
  board.begin(1000);
  board.at(7).words = 2;
  board.at(1000).units = 3;
  board.at(7).found = 1;
  CHECK(board[7].words == 2);
  CHECK(board[7].found == 1);
  CHECK(board[1000].units == 3);
  CHECK(board[8].units == 0);
  CHECK(board[0].words == 0);
}

TEST_CASE("点数表は始めるたびに白紙になる", "[searcher][ranking]") {
  ScoreBoard board;
  board.begin(10);
  for (std::uint32_t passage = 1; passage <= 10; ++passage) board.at(passage).words = 1;
  board.begin(20);
  for (std::uint32_t passage = 0; passage <= 20; ++passage) CHECK(board[passage].words == 0);
  board.at(20).words = 5;
  CHECK(board[20].words == 5);
}
