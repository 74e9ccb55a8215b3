// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sourcing.h"

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/document/merging.h"
#include "core/interchange/bibtex.h"
#include "core/interchange/csl_json.h"
#include "core/provenance/citation.h"
#include "ui/actions.h"
#include "ui/appearance.h"
#include "ui/attaching.h"
#include "ui/dialogs.h"
#include "ui/panels/counts.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/status_line.h"
#include "ui/reanchor_dialog.h"
#include "ui/settings.h"
#include "ui/sources/sources_page.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kLongHint = 12000;  // milliseconds, for sentences with figures

QStringList documentsIn(const QMimeData* data) {
    QStringList files;
    for (const auto& url : data->urls())
        if (const auto file = url.toLocalFile(); !file.isEmpty() && Attaching::takes(file)) files << file;
    return files;
}

bool isJson(const QString& file) {
    return QFileInfo(file).suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0;
}

std::vector<BibliographyEntry> entriesIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::Io, "The file cannot be read. " + file.errorString().toStdString() + '.', path.toStdString());
    const auto text = file.readAll().toStdString();
    const auto name = QFileInfo(path).fileName().toStdString();
    return isJson(path) ? readCslJson(text, name) : readBibtex(text, name);
}

QString importInWords(const BibliographyImport& import) {
    auto sentence = counted(import.added, "source added", "sources added");
    if (import.completed > 0) sentence += " · " + counted(import.completed, "completed", "completed");
    if (import.people > 0) sentence += " · " + counted(import.people, "new person", "new people");
    return QString::fromStdString(sentence);
}

}  // namespace

Sourcing::Sourcing(Workspace& workspace, const Services& services, const Actions& actions, SourcesPage& page, StatusLine& status,
                   QWidget* window)
    : QObject(window),
      m_workspace(workspace),
      m_services(services),
      m_page(page),
      m_status(status),
      m_window(window),
      m_attaching(new Attaching(workspace, services, window)) {
    connectActions(actions);
    connectPage(actions);
    connectWork(status);
    connect(m_attaching, &Attaching::failed, &status, &StatusLine::showError);
    connect(m_attaching, &Attaching::said, &status, [&status](const QString& message) { status.showHint(message, kLongHint); });
}

void Sourcing::connectWork(StatusLine& status) {
    using enum StatusLine::Work;
    auto& derived = m_workspace.derived();
    connect(m_attaching, &Attaching::working, &status, [&status](const QString& text) { status.showWork(Reading, text); });
    connect(&derived, &Derived::searchProgressed, &status,
            [&status](double part) { status.showWork(Searching, tr("Looking for passages… %1 %").arg(static_cast<int>(part * 100))); });
    connect(&derived, &Derived::searchFailed, &status, &StatusLine::showError);
    connect(&derived, &Derived::searchEnded, &status, [&status] { status.showWork(Searching, {}); });
    connect(&status, &StatusLine::cancelRequested, this, [this](StatusLine::Work work) {
        if (work == Reading)
            m_attaching->cancel();
        else
            m_workspace.derived().cancelSearch();
    });
}

void Sourcing::connectActions(const Actions& actions) {
    const auto on = [&](ActionId id, auto run) { connect(actions[id], &QAction::triggered, this, run); };
    on(ActionId::AttachDocument, [this] { m_attaching->start(); });
    on(ActionId::PasteAsSource, [this] { m_attaching->paste(QGuiApplication::clipboard()->text()); });
    on(ActionId::ImportBibliography, [this] { importBibliography(); });
    on(ActionId::ExportBibliography, [this] { exportBibliography(); });
    on(ActionId::CopyCited, [this] { copyCited(); });
    on(ActionId::MergeClaims, [this] { mergeClaims(); });
}

void Sourcing::connectPage(const Actions& actions) {
    connect(&m_page, &SourcesPage::attachRequested, m_attaching, &Attaching::start);
    connect(&m_page, &SourcesPage::relinkRequested, m_attaching, &Attaching::relink);
    connect(&m_page, &SourcesPage::letGoRequested, m_attaching, &Attaching::letGoEarlier);
    connect(&m_page, &SourcesPage::openRequested, this, &Sourcing::openOriginal);
    connect(&m_page, &SourcesPage::citationRequested, this, &Sourcing::copyCitation);
    connect(&m_page, &SourcesPage::mergeRequested, this, &Sourcing::mergePerson);
    connect(m_attaching, &Attaching::attached, &m_page, [this](SourceId source) {
        if (m_page.isVisible()) m_page.show(refTo(source));
    });
    connect(&m_workspace, &Workspace::asked, this, [this, show = actions[ActionId::ShowSources]](const QString& command, RecordRef record) {
        if (command != QLatin1String("show")) return answer(command, record);
        show->trigger();
        m_page.show(record);
    });
    // What is brought into sight is on the map.
    connect(&m_workspace, &Workspace::revealed, this, [this, map = actions[ActionId::ShowMap]] {
        if (m_page.isVisible()) map->trigger();
    });
}

void Sourcing::answer(const QString& command, RecordRef record) {
    if (!m_workspace.hasDocument() || !m_workspace.map().contains(record)) return;
    if (command == QLatin1String("attach")) m_attaching->start(SourceId{record.id});
    if (command == QLatin1String("reanchor")) reanchorPassage(PassageId{record.id});
}

void Sourcing::openOriginal(SourceId id) {
    const auto& source = m_workspace.map().at(id);
    const auto file = QFile::decodeName(source.file.c_str());
    const auto address = QFileInfo::exists(file) ? std::optional(QUrl::fromLocalFile(file)) : webAddress(source.url);
    if (!address || !QDesktopServices::openUrl(*address)) m_status.showError(tr("The original could not be opened."));
}

void Sourcing::copyCitation(SourceId id) {
    const auto& map = m_workspace.map();
    const auto& source = map.at(id);
    QStringList parts;
    for (const auto author : source.authors) parts << QString::fromStdString(map.at(author).name);
    parts << QStringLiteral("“%1”").arg(QString::fromStdString(source.title));
    if (!source.date.empty()) parts << QString::fromStdString(dateInWords(source.date));
    if (!source.url.empty()) parts << QString::fromStdString(source.url);
    QGuiApplication::clipboard()->setText(parts.join(QStringLiteral(", ")));
    m_status.showHint(tr("Copied: %1").arg(parts.join(QStringLiteral(", "))));
}

void Sourcing::mergePerson(PersonId person) {
    const auto& map = m_workspace.map();
    auto others = map.ranked<Person>();
    std::erase(others, person);
    const auto name = QString::fromStdString(map.at(person).name);
    Choice choice{.title = tr("Merge people"), .question = tr("Who is “%1”?").arg(name), .detail = {}, .answers = {}};
    for (const auto id : others) choice.answers << QString::fromStdString(map.at(id).name);
    const auto picked = others.empty() ? std::nullopt : m_services.dialogs.pick(m_window, choice);
    if (!picked) return;
    const auto into = others[static_cast<std::size_t>(*picked)];
    if (m_workspace.edit(tr("Merge people"), [&](Transaction& transaction) { mergePeople(transaction, person, into); })) {
        m_page.show(refTo(into));
        m_status.showHint(tr("“%1” is another name of %2 now.").arg(name, QString::fromStdString(m_workspace.map().at(into).name)));
    }
}

void Sourcing::reanchorPassage(PassageId passage) {
    if (m_workspace.document().readOnly()) return m_status.showError(tr("The debate is open for reading only."));
    auto* dialog = new ReanchorDialog(m_workspace, m_services.appearance.theme(), passage, m_window);
    dialog->open();
}

bool Sourcing::takes(const QMimeData* dragged) const {
    return m_workspace.hasDocument() && !m_workspace.document().readOnly() && !documentsIn(dragged).isEmpty();
}

bool Sourcing::take(const QMimeData* dropped) {
    if (!takes(dropped)) return false;
    m_attaching->attach(documentsIn(dropped));
    return true;
}

void Sourcing::importBibliography() {
    auto& settings = m_services.settings;
    const auto files = m_services.dialogs.filesToOpen(m_window, {.title = tr("Import bibliography"),
                                                                 .folder = settings[setting::lastFolder],
                                                                 .filter = tr("Bibliographies (*.bib *.json);;All files (*)")});
    if (files.isEmpty()) return;
    settings.set(setting::lastFolder, QFileInfo(files.constFirst()).path());
    try {
        const auto entries = entriesIn(files.constFirst());
        BibliographyImport import;
        m_workspace.edit(tr("Import bibliography"), [&](Transaction& transaction) { import = addBibliography(transaction, entries); });
        m_status.showHint(importInWords(import), kLongHint);
    } catch (const Error& e) {
        m_status.showError(QString::fromUtf8(e.what()));
    }
}

void Sourcing::exportBibliography() {
    auto& settings = m_services.settings;
    const auto file = m_services.dialogs.fileToSave(m_window, {.title = tr("Export bibliography"),
                                                               .suggestion = settings[setting::lastFolder] + QStringLiteral("/sources.bib"),
                                                               .filter = tr("BibTeX (*.bib);;CSL-JSON (*.json)"),
                                                               .suffix = QStringLiteral("bib")});
    if (file.isEmpty()) return;
    settings.set(setting::lastFolder, QFileInfo(file).path());
    const auto sources = m_workspace.map().ranked<Source>();
    const auto entries = bibliographyOf(m_workspace.map(), sources);
    const auto text = isJson(file) ? cslJsonOf(entries) : bibtexOf(entries);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text.data(), static_cast<qint64>(text.size())) < 0 || !out.commit())
        return m_status.showError(tr("The bibliography could not be written to %1: %2.").arg(file, out.errorString()));
    m_status.showHint(tr("%1 written to %2").arg(QString::fromStdString(counted(entries.size(), "source", "sources")), file));
}

void Sourcing::copyCited() {
    QStringList sentences;
    for (const auto record : m_workspace.selection().records())
        if (record.kind == RecordKind::Claim) sentences << QString::fromStdString(citedSentence(m_workspace.map(), ClaimId{record.id}));
    QGuiApplication::clipboard()->setText(sentences.join(u'\n'));
    if (!sentences.isEmpty()) m_status.showHint(tr("Copied with who says it, and where"));
}

void Sourcing::mergeClaims() {
    const auto& map = m_workspace.map();
    std::vector<ClaimId> claims;
    for (const auto record : m_workspace.selection().records())
        if (record.kind == RecordKind::Claim) claims.push_back(ClaimId{record.id});
    if (claims.size() != 2) return;
    const Choice choice{.title = tr("Merge claims"),
                        .question = tr("Whose words are kept?"),
                        .detail = tr("Who says the other one, its links, figures, tags and notes go over to it."),
                        .answers = {QString::fromStdString(map.at(claims[0]).text), QString::fromStdString(map.at(claims[1]).text)}};
    const auto kept = m_services.dialogs.pick(m_window, choice);
    if (!kept) return;
    const auto into = claims[static_cast<std::size_t>(*kept)];
    const auto from = claims[static_cast<std::size_t>(1 - *kept)];
    if (m_workspace.edit(tr("Merge claims"), [&](Transaction& transaction) { cruxmap::mergeClaims(transaction, from, into); }))
        m_workspace.selection().select(refTo(into));
}

}  // namespace cruxmap
