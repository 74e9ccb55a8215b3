// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/rich_text.h"

#include "core/model/enums.h"

#include <QRegularExpression>
#include <QStringList>

namespace cruxmap {

namespace {

constexpr QLatin1String kScheme("record");

QString escaped(const QString& text) {
    auto html = text.toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return html;
}

}  // namespace

QString escaped(const std::string& text) {
    return escaped(QString::fromStdString(text));
}

QString plainTip(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(escaped(text));
}

QString htmlOf(const Sentence& sentence) {
    QString html;
    for (const auto& piece : sentence) html += piece.record ? linkTo(*piece.record, escaped(piece.text)) : escaped(piece.text);
    return html;
}

QString linkTo(RecordRef record, const QString& html) {
    const auto kind = wordOf(record.kind);
    return QStringLiteral("<a href=\"%1:%2/%3\">%4</a>")
        .arg(kScheme, QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())), QString::number(record.id), html);
}

QString commandLink(const char* command, RecordRef record, const QString& html) {
    return linkTo(record, html).replace(QStringLiteral("\">"), QStringLiteral("?%1\">").arg(QLatin1String(command)));
}

QString commandOf(const QUrl& link) {
    return link.scheme() == kScheme ? link.query() : QString();
}

QString paragraphsOf(const std::string& text) {
    static const QRegularExpression emptyLine(QStringLiteral("\\n\\s*\\n"));
    QString html;
    for (const auto& paragraph : QString::fromStdString(text).split(emptyLine, Qt::SkipEmptyParts))
        html += QStringLiteral("<p>%1</p>").arg(escaped(paragraph.trimmed()));
    return html;
}

std::optional<RecordRef> recordOf(const QUrl& link) {
    if (link.scheme() != kScheme) return std::nullopt;
    const auto parts = link.path().split(QLatin1Char('/'));
    if (parts.size() != 2) return std::nullopt;
    const auto kind = enumOf<RecordKind>(parts[0].toStdString());
    bool isNumber = false;
    const auto id = parts[1].toLongLong(&isNumber);
    if (!kind || !isNumber) return std::nullopt;
    return RecordRef{*kind, id};
}

std::optional<QUrl> webAddress(const std::string& url) {
    const QUrl address(QString::fromStdString(url), QUrl::StrictMode);
    const bool web = address.scheme() == QLatin1String("https") || address.scheme() == QLatin1String("http");
    if (!address.isValid() || !web || address.host().isEmpty()) return std::nullopt;
    return address;
}

}  // namespace cruxmap
