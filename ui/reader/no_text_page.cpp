// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/no_text_page.h"

#include "core/model/argument_map.h"
#include "ui/reader/reader_header.h"
#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cruxmap {

namespace {

constexpr std::size_t kPassagesListed = 200;

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

// "page 3: “The words … at its end”".
QString inWords(const Passage& passage) {
    QString words;
    if (!passage.startsWith.empty() || !passage.endsWith.empty()) {
        const auto whole = passage.startsWith == passage.endsWith || passage.endsWith.empty();
        words = whole ? QStringLiteral("“%1”").arg(qt(passage.startsWith))
                      : QStringLiteral("“%1 … %2”").arg(qt(passage.startsWith), qt(passage.endsWith));
    }
    if (passage.locator.empty()) return words.isEmpty() ? NoTextPage::tr("a passage without a place") : words;
    return words.isEmpty() ? qt(passage.locator) : QStringLiteral("%1: %2").arg(qt(passage.locator), words);
}

}  // namespace

NoTextPage::NoTextPage(QWidget* parent) : QScrollArea(parent), m_theme(&Theme::light()) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void NoTextPage::setTheme(const Theme& theme) {
    m_theme = &theme;
}

void NoTextPage::show(const ArgumentMap& map, std::optional<SourceId> source) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(28, 18, 28, 28);
    column->setSpacing(6);
    if (source && map.find(*source)) {
        showSource(*column, map, *source);
    } else {
        addText(*column,
                tr("This debate has no sources yet. Attach a document to read it here; then select words in it and press C to make a "
                   "claim of them."));
        addButton(*column, std::nullopt);
    }
    column->addStretch();
    setWidget(page);
}

void NoTextPage::showSource(QVBoxLayout& column, const ArgumentMap& map, SourceId id) {
    const auto& source = map.at(id);
    addText(column,
            tr("The text of this source is not attached. With its document you read it here, see the words behind each claim, and make "
               "claims of words that you select."));
    addButton(column, id);
    QStringList authors;
    for (const auto author : source.authors) authors << qt(map.at(author).name);
    addHeading(column, tr("What is known"));
    addText(column, qt(source.title));
    addText(column,
            authors.isEmpty() ? kindAndDate(source) : authors.join(QStringLiteral(", ")) + QStringLiteral(" · ") + kindAndDate(source),
            true);
    if (!source.url.empty()) addText(column, qt(source.url), true);
    if (!source.reliability.empty()) addText(column, qt(source.reliability));
    if (!source.sha256.empty()) {
        addText(column, tr("The document is recognised by its SHA-256:"), true);
        addText(column, qt(source.sha256), true);
    }
    const auto passages = map.passagesOf(id);
    if (passages.empty()) return;
    addHeading(column, passages.size() == 1 ? tr("1 passage in the map") : tr("%1 passages in the map").arg(passages.size()));
    std::size_t listed = 0;
    for (const auto passage : passages) {
        if (++listed > kPassagesListed) return addText(column, tr("and %1 more").arg(passages.size() - kPassagesListed), true);
        addText(column, inWords(map.at(passage)), true);
    }
}

void NoTextPage::addHeading(QVBoxLayout& column, const QString& text) {
    auto* label = new QLabel(text);
    auto font = fontOf(FontRole::PageHeading);
    font.setCapitalization(QFont::AllUppercase);
    label->setFont(font);
    auto palette = label->palette();
    palette.setColor(QPalette::WindowText, m_theme->colour(ColourRole::SecondaryText));
    label->setPalette(palette);
    label->setContentsMargins(0, 18, 0, 0);
    column.addWidget(label);
}

// A word longer than the column, such as a hash, is broken.
void NoTextPage::addText(QVBoxLayout& column, const QString& text, bool quiet) {
    auto broken = text;
    for (qsizetype i = 0, run = 0; i < broken.size(); ++i) {
        run = broken[i].isSpace() ? 0 : run + 1;
        if (run == 24 && !broken[i].isHighSurrogate()) {
            broken.insert(++i, QChar(0x200B));
            run = 0;
        }
    }
    auto* label = new QLabel(broken);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFont(fontOf(FontRole::PageText));
    auto palette = label->palette();
    palette.setColor(QPalette::WindowText, m_theme->colour(quiet ? ColourRole::SecondaryText : ColourRole::Text));
    label->setPalette(palette);
    column.addWidget(label);
}

void NoTextPage::addButton(QVBoxLayout& column, std::optional<SourceId> source) {
    auto* button = new QPushButton(tr("Attach document…"));
    button->setToolTip(source ? tr("Choose the file of this source; it is recognised by its hash")
                              : tr("Choose a text, a web page, or a PDF"));
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this, [this, source] { Q_EMIT attachRequested(source); });
    column.addSpacing(8);
    column.addWidget(button);
}

}  // namespace cruxmap
