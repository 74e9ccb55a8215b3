// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/arranger.h"

namespace cruxmap {

namespace {

// Up to this many boxes an arrangement is made within a frame or two.
constexpr std::size_t kAtOnce = 600;

}  // namespace

Arranger::~Arranger() {
    stopJob();
}

void Arranger::arrange(const Composition& composition, std::optional<layout::Arrangement> previous,
                       std::function<void(layout::Arrangement)> done) {
    cancel();
    if (composition.boxes.size() <= kAtOnce) {
        done(layout::arrange(composition.boxes, composition.links, previous ? &*previous : nullptr, composition.options));
        return;
    }
    const auto serial = ++m_serial;
    m_job = std::jthread([this, serial, boxes = composition.boxes, links = composition.links, options = composition.options,
                          previous = std::move(previous), done = std::move(done)](std::stop_token stop) {
        auto arrangement = layout::arrange(boxes, links, previous ? &*previous : nullptr, options, stop);
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(this, [this, serial, done, arrangement = std::move(arrangement)]() mutable {
            if (serial != m_serial) return;
            stopJob();
            done(std::move(arrangement));
            Q_EMIT busyChanged();
        });
    });
    Q_EMIT busyChanged();
}

void Arranger::cancel() {
    if (!busy()) return;
    stopJob();
    Q_EMIT busyChanged();
}

void Arranger::stopJob() {
    ++m_serial;
    if (!m_job.joinable()) return;
    m_job.request_stop();
    m_job.join();
}

}  // namespace cruxmap
