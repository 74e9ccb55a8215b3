// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/welcome_page.h"

#include "ui/panels/counts.h"
#include "ui/panels/file_list.h"
#include "ui/panels/section_heading.h"
#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace cruxmap {

namespace {

constexpr int kMark = 64;
constexpr int kColumnWidth = 720;

// "~/debates": what is the same for all of one's files says nothing.
QString folderOf(const QFileInfo& file) {
    const auto folder = file.absolutePath();
    const auto home = QDir::homePath();
    return folder == home || folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

QPushButton* bigButton(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setFont(fontOf(FontRole::Option));
    button->setMinimumHeight(44);
    button->setMinimumWidth(150);
    button->setAutoDefault(true);  // Enter presses it
    return button;
}

}  // namespace

WelcomePage::WelcomePage(QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(this);
    auto* middle = new QWidget(page);
    middle->setMaximumWidth(kColumnWidth);

    auto* mark = new QLabel(middle);
    mark->setPixmap(QIcon(QStringLiteral(":/icons/cruxmap.svg")).pixmap(QSize(kMark, kMark), devicePixelRatioF()));
    m_name = new QLabel(QStringLiteral("Cruxmap"), middle);
    m_name->setFont(fontOf(FontRole::PageTitle));
    m_sentence =
        new QLabel(tr("Map a debate, trace every claim to its source, and find the crux: the few claims on which it turns."), middle);
    m_sentence->setFont(fontOf(FontRole::Claim));
    m_sentence->setWordWrap(true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    auto* create = bigButton(tr("New debate"), middle);
    auto* open = bigButton(tr("Open…"), middle);
    auto* sample = bigButton(tr("Sample debate"), middle);
    create->setDefault(true);
    for (auto* button : {create, open, sample}) buttons->addWidget(button);
    buttons->addStretch(1);
    connect(create, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);

    m_recent = new FileList(tr("Recent files"), tr("Files you open appear here."), tr("Take off the list"), middle);
    m_drafts = new FileList(tr("Drafts"), tr("Debates without a file of their own are kept here."), tr("Remove draft"), middle);
    connect(m_recent, &FileList::opened, this, &WelcomePage::openFileRequested);
    connect(m_recent, &FileList::removed, this, &WelcomePage::forgetRequested);
    connect(m_drafts, &FileList::opened, this, &WelcomePage::openFileRequested);
    connect(m_drafts, &FileList::removed, this, &WelcomePage::removeDraftRequested);
    auto* lists = new QHBoxLayout;
    lists->setSpacing(40);
    lists->addWidget(m_recent, 1, Qt::AlignTop);
    lists->addWidget(m_drafts, 1, Qt::AlignTop);

    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(24, 24, 24, 32);
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(FileList::kInset, 0, FileList::kInset, 0);  // in line with the text of the rows
    top->setSpacing(0);
    top->addWidget(mark);
    top->addSpacing(16);
    top->addWidget(m_name);
    top->addSpacing(6);
    top->addWidget(m_sentence);
    top->addSpacing(28);
    top->addLayout(buttons);
    column->addLayout(top);
    column->addSpacing(44);
    column->addLayout(lists);

    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto* around = new QVBoxLayout(page);
    around->addStretch(2);
    around->addLayout(row);
    around->addStretch(3);
    setWidget(page);
    setFocusProxy(create);
    setTheme(Theme::light());
}

void WelcomePage::setTheme(const Theme& theme) {
    makeQuiet(*m_sentence, theme);
    m_recent->setTheme(theme);
    m_drafts->setTheme(theme);
}

void WelcomePage::setRecentFiles(const QStringList& paths) {
    std::vector<FileItem> items;
    for (const auto& path : paths) {
        const QFileInfo file(path);
        const bool there = file.exists();
        items.push_back(
            {path, file.completeBaseName(), folderOf(file), there ? path : tr("This file is not there any more: %1").arg(path), there});
    }
    m_recent->setItems(items);
}

void WelcomePage::setDrafts(const std::vector<DraftItem>& drafts) {
    std::vector<FileItem> items;
    for (const auto& draft : drafts) {
        const auto claims = QString::fromStdString(counted(static_cast<std::size_t>(draft.claims), "claim", "claims"));
        const auto changed = QLocale().toString(draft.changed.date(), QLocale::ShortFormat);
        items.push_back(
            {draft.path, draft.name, draft.changed.isValid() ? changed + QStringLiteral(" · ") + claims : claims, draft.path, true});
    }
    m_drafts->setItems(items);
}

}  // namespace cruxmap
