// SPDX-License-Identifier: GPL-3.0-or-later
// From plain text to what Qt's widgets take for HTML. Everything that comes from a document passes through here, so that it
// is shown as it was written, whatever it looks like.
#pragma once

#include "ui/panels/wording.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <string>

namespace cruxmap {

QString escaped(const std::string& text);

// A tooltip's text; Qt would take text with "<" in it for HTML. Empty for empty text.
QString plainTip(const QString& text);
inline QString plainTip(const std::string& text) {
    return plainTip(QString::fromStdString(text));
}

// Pieces that name records become links to them.
QString htmlOf(const Sentence& sentence);
QString linkTo(RecordRef record, const QString& html);

// The paragraphs of a text, split where it has empty lines.
QString paragraphsOf(const std::string& text);

// The record that a link of htmlOf names.
std::optional<RecordRef> recordOf(const QUrl& link);

// A link that asks for something to be done with a record, and what it asks for: "reanchor".
QString commandLink(const char* command, RecordRef record, const QString& html);
QString commandOf(const QUrl& link);

// An address that may be opened: http or https and nothing else.
std::optional<QUrl> webAddress(const std::string& url);

}  // namespace cruxmap
