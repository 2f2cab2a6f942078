// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/join_model.hpp"

// Written by train_join_model when hakusho is built.
extern "C" const unsigned char hakusho_join_model[];
extern "C" const std::size_t hakusho_join_model_size;

namespace hakusho::indexer {

const JoinModel& JoinModel::shipped() {
  static const JoinModel model(
      NgramCounts::decoded({reinterpret_cast<const char*>(hakusho_join_model), hakusho_join_model_size}));
  return model;
}

}  // namespace hakusho::indexer
