// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filing.h"

#include "core/base/error.h"
#include "core/interchange/open.h"
#include "ui/dialogs.h"
#include "ui/drafts.h"
#include "ui/file_names.h"
#include "ui/settings.h"
#include "ui/workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QWidget>

namespace cruxmap {

namespace {

constexpr qsizetype kRecentFiles = 12;
constexpr const char* kShownView = "shown view";
const QString kSample = QStringLiteral("chip-ban");
const QString kSamplePrefix = QStringLiteral("sample:");
const QString kStandardInput = QStringLiteral("-");
const QString kSuffix = QStringLiteral("cruxmap");

QString shownName(const QString& file) {
    return QDir::toNativeSeparators(file);
}

// Which view was shown when the debate was closed is remembered in its file, beside the debate.
void keepView(Workspace& workspace) {
    try {
        if (workspace.view()) workspace.document().setViewState({}, kShownView, std::to_string(workspace.view()->value));
    } catch (const Error&) {  // a debate for reading only begins with its first view again
    }
}

void showKeptView(Workspace& workspace) {
    const auto kept = workspace.document().viewState({}, kShownView);
    if (kept) workspace.setView({QString::fromStdString(*kept).toLongLong()});
}

bool isJson(const QString& file) {
    return QFileInfo(file).suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0;
}

}  // namespace

Filing::Filing(Workspace& workspace, const Services& services, QWidget* window)
    : QObject(window), m_workspace(workspace), m_services(services), m_window(window) {}

QString Filing::file() const {
    return m_workspace.hasDocument() ? QFile::decodeName(m_workspace.document().file().c_str()) : QString();
}

bool Filing::isDraft() const {
    return m_services.drafts.contains(file());
}

bool Filing::startEmpty() {
    return guarded({}, [this] { take(m_services.drafts.startEmpty()); });
}

bool Filing::openSample() {
    return open(kSamplePrefix + kSample);
}

bool Filing::open(const QString& name) {
    if (name.startsWith(kSamplePrefix))
        return guarded({}, [&] { take(m_services.drafts.startSample(name.mid(kSamplePrefix.size()).toStdString())); });
    if (name == kStandardInput) return guarded({}, [&] { take(m_services.drafts.import(name.toStdString())); });
    return openFile(QFileInfo(name).absoluteFilePath());
}

bool Filing::openFile(const QString& path) {
    if (m_workspace.hasDocument() && QFileInfo(path) == QFileInfo(file())) return true;
    return guarded(path, [&] {
        const auto name = systemName(path);
        if (!isDocument(name)) {
            take(m_services.drafts.import(name));
            Q_EMIT done(tr("Imported as a draft. %1 stays as it is.").arg(QFileInfo(path).fileName()));
            return;
        }
        take(Document::open(name));
        if (!isDraft()) remember(path);
        const auto& document = m_workspace.document();
        if (document.readOnly()) Q_EMIT done(tr("Open for reading only: this place cannot be written."));
        if (const auto kept = QString::fromStdString(document.keptCopy()); !kept.isEmpty())
            Q_EMIT done(
                tr("The file was brought up to this version of Cruxmap. As it was, it is kept as %1.").arg(QFileInfo(kept).fileName()));
    });
}

bool Filing::chooseAndOpen() {
    const auto file = m_services.dialogs.fileToOpen(m_window, m_services.settings[setting::lastFolder]);
    return !file.isEmpty() && open(file);
}

void Filing::save() {
    if (isDraft())
        saveAs();
    else
        Q_EMIT done(tr("Saved in %1. Every change is, at once.").arg(shownName(file())));
}

bool Filing::saveAs() {
    const auto target = askPlace(tr("Save as"), tr("Cruxmap document (*.cruxmap)"));
    if (target.isEmpty()) return false;
    const auto source = file();
    return guarded(target, [&] {
        requireNotInUse(target);
        m_workspace.document().saveAs(systemName(target));
        m_services.drafts.use(target);
        m_services.drafts.letGo(source, Drafts::Moved::Elsewhere);
        remember(target);
        Q_EMIT placed();
        Q_EMIT done(tr("Saved as %1").arg(shownName(target)));
    });
}

bool Filing::saveCopy() {
    const auto target = askPlace(tr("Save a copy"), tr("Cruxmap document (*.cruxmap);;JSON (*.json)"));
    if (target.isEmpty()) return false;
    auto& document = m_workspace.document();
    const bool asJson = isJson(target);
    std::optional<CopyHistory> history = CopyHistory::Drop;
    if (!asJson && !document.history().steps().empty()) history = askHistory();
    return history && guarded(target, [&] {
               requireNotInUse(target);
               if (asJson)
                   writeContent(document.map(), systemName(target));
               else
                   document.saveCopy(systemName(target), *history);
               Q_EMIT done(tr("Copied to %1").arg(shownName(target)));
           });
}

std::optional<CopyHistory> Filing::askHistory() {
    const Choice choice{
        tr("Save a copy"),
        tr("Should the copy hold the history of changes?"),
        tr("With it, changes can be taken back in the copy too, and whoever gets it can bring back deleted words and names."),
        {tr("Without history"), tr("With history")}};
    const auto answer = m_services.dialogs.choose(m_window, choice);
    if (!answer) return std::nullopt;
    return *answer == 0 ? CopyHistory::Drop : CopyHistory::Keep;
}

void Filing::requireNotInUse(const QString& target) const {
    if (m_services.drafts.inUse(target)) throw Error(ErrorCode::Refused, "This document is open. Choose another name.");
}

void Filing::close() {
    if (!m_workspace.hasDocument()) return;
    const auto left = file();
    keepView(m_workspace);
    m_workspace.close();
    m_services.drafts.letGo(left);
    Q_EMIT listsChanged();
}

void Filing::forget(const QString& file) {
    auto files = m_services.settings[setting::recentFiles];
    files.removeAll(file);
    m_services.settings.set(setting::recentFiles, files);
    Q_EMIT listsChanged();
}

void Filing::removeDraft(const QString& file) {
    const Choice sure{tr("Remove draft"), tr("Remove this draft?"), tr("It goes into the wastebasket."), {tr("Remove")}};
    if (!m_services.dialogs.choose(m_window, sure)) return;
    if (!m_services.drafts.remove(file)) Q_EMIT failed(tr("The draft could not be removed: it is open, or its folder cannot be written."));
    Q_EMIT listsChanged();
}

bool Filing::guarded(const QString& file, const std::function<void()>& action) {
    try {
        action();
        return true;
    } catch (const Error& e) {
        const auto message = QString::fromStdString(e.message());
        const auto where = QString::fromStdString(e.where());
        const auto name = QFileInfo(file).fileName();
        if (file.isEmpty())
            Q_EMIT failed(message);
        else if (where.isEmpty() || where == file)
            Q_EMIT failed(QStringLiteral("%1: %2").arg(name, message));
        else
            Q_EMIT failed(QStringLiteral("%1: %2").arg(QString(where).replace(file, name), message));
        return false;
    }
}

void Filing::take(Document document) {
    m_services.drafts.use(QFile::decodeName(document.file().c_str()));
    close();
    m_workspace.open(std::move(document));
    showKeptView(m_workspace);
    Q_EMIT listsChanged();
}

void Filing::remember(const QString& file) {
    auto files = m_services.settings[setting::recentFiles];
    files.removeAll(file);
    files.prepend(file);
    m_services.settings.set(setting::recentFiles, files.mid(0, kRecentFiles));
    m_services.settings.set(setting::lastFolder, QFileInfo(file).path());
    Q_EMIT listsChanged();
}

QString Filing::suggestion() const {
    const QFileInfo current(file());
    const auto folder = isDraft() ? savingFolder(m_services.settings) : current.path();
    const auto name = isDraft() ? fileNameFor(m_workspace.title()) : current.completeBaseName();
    return QStringLiteral("%1/%2.%3").arg(folder, name, kSuffix);
}

QString Filing::askPlace(const QString& title, const QString& filter) {
    const auto target = m_services.dialogs.fileToSave(m_window, {title, suggestion(), filter, kSuffix});
    return target.isEmpty() ? target : QFileInfo(target).absoluteFilePath();
}

}  // namespace cruxmap
