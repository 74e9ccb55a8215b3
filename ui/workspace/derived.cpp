// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/derived.h"

#include <utility>

namespace cruxmap {

namespace {

constexpr std::chrono::milliseconds kPatience{500};

}  // namespace

Derived::Derived(QObject* parent) : QObject(parent) {
    setPatience(kPatience);
    m_patience.setSingleShot(true);
    const auto tell = [this] {
        if (m_searching.busy() && !m_patience.isActive()) Q_EMIT searchProgressed(m_searched);
    };
    connect(&m_patience, &QTimer::timeout, this, tell);
    connect(&m_searching, &Worker::progressed, this, [this, tell](double part) {
        m_searched = part;
        tell();
    });
    connect(&m_searching, &Worker::failed, this, [this](const QString& message) {
        cancelSearch();
        Q_EMIT searchFailed(message);
    });
}

void Derived::of(const Document* document) {
    m_document = document;
    m_stamp = -1;
    m_suppositions = {};
    m_recorded.reset();
    m_supposed.reset();
    m_searching.cancel();
    m_cancelledAt = -1;
    m_texts = SourceTexts(document);
    m_texts.putOff([this] { QMetaObject::invokeMethod(this, &Derived::search, Qt::QueuedConnection); });
    endSearch();
}

// One text after the other; whoever asks meanwhile waits for the next round.
void Derived::search() {
    if (m_searching.busy() || searchCancelled()) return;
    auto sought = m_texts.nextSearch();
    if (!sought) return m_underWay ? endSearch() : void();
    if (!m_underWay) m_patience.start();
    m_underWay = true;
    m_searched = 0;
    m_searching.run([this, sought = *std::move(sought)](std::stop_token stop, const Worker::Tell& tell) -> Worker::Delivery {
        auto done = std::make_shared<const PassageSearch>(carriedOut(sought, {std::move(stop), tell}));
        return [this, done = std::move(done)] {
            m_texts.bringBack(*done);
            search();
            Q_EMIT passagesFound();
        };
    });
}

void Derived::cancelSearch() {
    if (!m_document) return;
    m_searching.cancel();
    m_cancelledAt = m_document->stamp();
    m_texts.takeBack();
    endSearch();
}

void Derived::searchAgain() {
    if (!searchCancelled()) return;
    m_cancelledAt = -1;
    search();
}

void Derived::endSearch() {
    m_patience.stop();
    m_underWay = false;
    Q_EMIT searchEnded();
}

bool Derived::searchCancelled() const {
    return m_document && m_document->stamp() == m_cancelledAt;
}

void Derived::refresh() {
    if (!m_document || m_document->stamp() == m_stamp) return;
    m_stamp = m_document->stamp();
    m_recorded.reset();
    m_supposed.reset();
}

const Verdicts& Derived::recorded() {
    refresh();
    static const ArgumentMap empty;
    const auto& map = m_document ? m_document->map() : empty;
    if (!m_recorded) m_recorded = judge(map, {}, readingOf(map));
    return *m_recorded;
}

const Verdicts& Derived::verdicts() {
    if (m_suppositions.empty()) return recorded();
    refresh();
    const auto& map = m_document->map();
    if (!m_supposed) m_supposed = judge(map, m_suppositions, readingOf(map));
    return *m_supposed;
}

void Derived::suppose(Suppositions suppositions) {
    m_suppositions = std::move(suppositions);
    m_supposed.reset();
}

}  // namespace cruxmap
