// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/sentence_edit.h"

#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

constexpr int kMostHeight = 160;
constexpr int kLeastHeight = 46;

}  // namespace

SentenceEdit::SentenceEdit(const QString& prompt, const Theme& theme, QWidget* parent) : QTextEdit(parent) {
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
    setFont(fontOf(FontRole::Claim));
    document()->setDocumentMargin(0);
    auto colours = palette();
    colours.setColor(QPalette::Base, theme.colour(ColourRole::Card));
    colours.setColor(QPalette::Text, theme.colour(ColourRole::Text));
    colours.setColor(QPalette::PlaceholderText, theme.colour(ColourRole::SecondaryText));
    setPalette(colours);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &SentenceEdit::fit);
    fit();
}

void SentenceEdit::fit() {
    const auto needed = static_cast<int>(std::ceil(document()->size().height())) + 4;
    const auto height = std::clamp(needed, kLeastHeight, kMostHeight);
    setVerticalScrollBarPolicy(needed > kMostHeight ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height == this->height() && minimumHeight() == height) return;
    setFixedHeight(height);
    Q_EMIT grown();
}

void SentenceEdit::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    fit();
}

void SentenceEdit::keyPressEvent(QKeyEvent* event) {
    const auto key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) return event->ignore();
    QTextEdit::keyPressEvent(event);
}

void SentenceEdit::insertFromMimeData(const QMimeData* source) {
    if (source->hasText()) insertPlainText(source->text().simplified());
}

}  // namespace cruxmap
