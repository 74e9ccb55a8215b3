// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/derived.h"

#include <utility>

namespace cruxmap {

namespace {

constexpr qint64 kPatience = 500;  // milliseconds before progress is told

}  // namespace

Derived::Derived(QObject* parent) : QObject(parent) {
    connect(&m_searching, &Worker::progressed, this, [this](double part) {
        if (m_searchingSince.elapsed() >= kPatience) Q_EMIT searchProgressed(part);
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
    Q_EMIT searchEnded();
    m_texts = SourceTexts(document);
    m_texts.putOff([this] { QMetaObject::invokeMethod(this, &Derived::search, Qt::QueuedConnection); });
}

// One text after the other; whoever asks meanwhile waits for the next round.
void Derived::search() {
    if (m_searching.busy() || searchCancelled()) return;
    auto sought = m_texts.nextSearch();
    if (!sought) return Q_EMIT searchEnded();
    m_searchingSince.start();
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
    Q_EMIT searchEnded();
    Q_EMIT passagesFound();
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
