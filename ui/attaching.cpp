// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attaching.h"

#include "core/base/error.h"
#include "ui/dialogs.h"
#include "ui/panels/counts.h"
#include "ui/settings.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace cruxmap {

namespace {

constexpr int kPatience = 500;  // milliseconds before progress is told
constexpr qsizetype kNameLength = 60;

QString quoted(const std::string& text) {
    return QStringLiteral("“%1”").arg(QString::fromStdString(text));
}

// A reading that was stopped has nothing to deliver, and nothing to complain of.
Worker::Job stoppable(Worker::Job job) {
    return [job = std::move(job)](std::stop_token stop, const Worker::Tell& tell) -> Worker::Delivery {
        try {
            return job(stop, tell);
        } catch (const ReadingStopped&) {
            return {};
        }
    };
}

// Passages whose words stand nowhere in the text that is attached now, but in an earlier one.
std::size_t passagesOnlyInEarlierTexts(Workspace& workspace, SourceId source) {
    auto& texts = workspace.derived().texts();
    const auto passages = workspace.map().passagesOf(source);
    return static_cast<std::size_t>(std::ranges::count_if(passages, [&](PassageId id) {
        const auto* recorded = texts.recordedIn(workspace.map().at(id));
        return recorded && recorded != texts.text(source);
    }));
}

}  // namespace

Attaching::Attaching(Workspace& workspace, const Services& services, QWidget* window)
    : QObject(window), m_workspace(workspace), m_services(services), m_window(window), m_patience(new QTimer(this)) {
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience);
    const auto tell = [this] {
        if (!m_current || m_patience->isActive()) return;
        Q_EMIT working(tr("Reading %1… %2 %").arg(QFileInfo(QString::fromStdString(m_current->file.name)).fileName()).arg(m_percent));
    };
    connect(m_patience, &QTimer::timeout, this, tell);
    connect(&m_worker, &Worker::progressed, this, [this, tell](double part) {
        m_percent = static_cast<int>(part * 100);
        tell();
    });
    connect(&m_worker, &Worker::failed, this, [this](const QString& message) {
        Q_EMIT failed(message);
        next();
    });
    connect(&workspace, &Workspace::aboutToClose, this, &Attaching::cancel);
    connect(&workspace, &Workspace::documentChanged, this, &Attaching::cancel);
}

bool Attaching::takes(const QString& file) {
    static const std::array endings{QLatin1String("txt"), QLatin1String("md"),  QLatin1String("markdown"), QLatin1String("html"),
                                    QLatin1String("htm"), QLatin1String("pdf"), QLatin1String("yaml"),     QLatin1String("yml")};
    return std::ranges::find(endings, QFileInfo(file).suffix().toLower()) != endings.end();
}

void Attaching::start(std::optional<SourceId> source) {
    if (m_workspace.hasDocument()) attach(askFiles(!source), source);
}

QStringList Attaching::askFiles(bool several) {
    auto& settings = m_services.settings;
    const auto files = m_services.dialogs.filesToOpen(
        m_window, {.title = several ? tr("Attach documents") : tr("Attach document"),
                   .folder = settings[setting::lastFolder],
                   .filter = tr("Documents (*.txt *.md *.markdown *.html *.htm *.pdf *.yaml *.yml);;All files (*)"),
                   .several = several});
    if (!files.isEmpty()) settings.set(setting::lastFolder, QFileInfo(files.constFirst()).path());
    return files;
}

void Attaching::attach(const QStringList& files, std::optional<SourceId> source) {
    for (const auto& file : files) {
        const auto path = QFile::encodeName(file).toStdString();
        enqueue({.path = path, .file = {path, {}, {}}, .source = source, .title = {}});
    }
}

void Attaching::paste(const QString& text) {
    if (!m_workspace.hasDocument()) return;
    if (text.trimmed().isEmpty()) {
        Q_EMIT failed(tr("There is no text to paste. Copy the words of the source first."));
        return;
    }
    const auto first = text.trimmed().section(u'\n', 0, 0).simplified().left(kNameLength);
    const auto name = m_services.dialogs.line(m_window, tr("Paste as source"), tr("What is it called?"), first);
    if (!name) return;
    enqueue({.path = {}, .file = pastedText(text.toStdString(), name->toStdString()), .source = {}, .title = name->toStdString()});
}

void Attaching::relink(SourceId source) {
    const auto files = askFiles(false);
    if (files.isEmpty()) return;
    const auto path = QFile::encodeName(files.constFirst()).toStdString();
    enqueue({.path = path, .file = {path, {}, {}}, .source = source, .title = {}, .purpose = Purpose::Relink});
}

void Attaching::letGoEarlier(SourceId source) {
    const auto needed = passagesOnlyInEarlierTexts(m_workspace, source);
    if (needed > 0) {
        const auto passages =
            QString::fromStdString(counted(needed, "passage is known only from them", "passages are known only from them"));
        const Choice choice{.title = tr("Let go of earlier versions"),
                            .question = tr("Let go of the earlier texts of %1?").arg(quoted(m_workspace.map().at(source).title)),
                            .detail = tr("%1. Their words could then not be shown any more.").arg(passages),
                            .answers = {tr("Let go")}};
        if (m_services.dialogs.choose(m_window, choice) != 0) return;
    }
    if (m_workspace.edit(tr("Let go of earlier versions"), [&](Transaction& t) { letGoFormerTexts(t, source); }))
        Q_EMIT said(tr("The earlier texts are gone; Undo brings them back."));
}

void Attaching::cancel() {
    m_queue.clear();
    m_worker.cancel();
    finish();
}

void Attaching::enqueue(Task task) {
    m_queue.push_back(std::move(task));
    if (!busy()) {
        m_totals = {};
        next();
    }
}

void Attaching::next() {
    m_current.reset();
    if (m_queue.empty() || !m_workspace.hasDocument()) return finish();
    m_current = std::move(m_queue.front());
    m_queue.pop_front();
    m_percent = 0;
    m_patience->start();
    m_current->path.empty() ? recognise() : read();
}

void Attaching::read() {
    m_worker.run([this, path = m_current->path](std::stop_token, const Worker::Tell&) -> Worker::Delivery {
        auto file = std::make_shared<SourceFile>(sourceFileAt(path));
        return [this, file] {
            m_current->file = std::move(*file);
            recognise();
        };
    });
}

void Attaching::recognise() {
    if (m_current->purpose == Purpose::Relink && relinked()) return next();
    const auto source = busy() ? chosenSource() : std::nullopt;
    if (!source || !busy()) return next();
    try {
        auto options = readingOptionsFor(*source);
        options.isolation = m_services.isolation;
        options.childProgram = m_services.readerProgram;
        plan(*source, std::move(options));
    } catch (const Error& e) {
        Q_EMIT failed(QString::fromStdString(e.message()));
        next();
    }
}

// Whether that is all: the same bytes lie elsewhere, or the user does not want other ones.
bool Attaching::relinked() {
    const auto* source = m_workspace.map().find(*m_current->source);
    if (!source) return true;
    if (source->sha256 == m_current->file.sha256) {
        m_workspace.edit(tr("Relink original"), [&](Transaction& transaction) {
            transaction.change(source->id, [&](Source& record) { record.file = m_current->file.name; });
        });
        Q_EMIT said(tr("The original of %1 is found again.").arg(quoted(source->title)));
        return true;
    }
    const Choice choice{
        .title = tr("Relink"),
        .question = tr("This file is not the one that was attached."),
        .detail = tr("It can take the place of the text; the earlier text is kept, and every passage is looked up in the new one."),
        .answers = {tr("Take it as a new version")}};
    return m_services.dialogs.choose(m_window, choice) != 0;
}

std::optional<Source> Attaching::chosenSource() {
    const auto& map = m_workspace.map();
    if (m_current->source) {
        const auto* source = map.find(*m_current->source);
        return source ? std::optional(*source) : std::nullopt;
    }
    if (const auto known = sourceOf(map, m_current->file)) return map.at(*known);
    auto made = newSourceFor(m_current->file);
    if (!m_current->title.empty()) made.title = m_current->title;
    const auto sources = map.ranked<Source>();
    if (sources.empty() || m_current->path.empty()) return made;
    Choice choice{
        .title = tr("Attach document"),
        .question = tr("Which source is %1?").arg(quoted(QFileInfo(QString::fromStdString(m_current->file.name)).fileName().toStdString())),
        .detail = {},
        .answers = {tr("A new source")}};
    for (const auto id : sources) choice.answers << QString::fromStdString(map.at(id).title);
    const auto answer = m_services.dialogs.pick(m_window, choice);
    if (!answer) return std::nullopt;
    return *answer == 0 ? made : map.at(sources[static_cast<std::size_t>(*answer) - 1]);
}

void Attaching::plan(const Source& source, ReadingOptions options) {
    m_stamp = m_workspace.document().stamp();
    auto input = std::make_shared<AttachmentInput>(attachmentInput(m_workspace.document(), source));
    m_worker.run(stoppable(
        [this, input, source, options, file = m_current->file](std::stop_token stop, const Worker::Tell& tell) -> Worker::Delivery {
            auto plan = std::make_shared<AttachmentPlan>(planAttachment(std::move(*input), file, options, stop, tell));
            return [this, source, options, plan] { planned(source, options, *plan); };
        }));
}

// The debate may have gone on while the file was read; then the passages are looked up once more.
void Attaching::planned(const Source& source, ReadingOptions options, const AttachmentPlan& made) {
    if (made.text.mojibakeSuspected && !options.repairMojibake) {
        m_patience->stop();
        const Choice choice{
            .title = tr("Attach document"),
            .question = tr("The characters of this file seem to have been garbled."),
            .detail = tr("Letters such as “é” or “”” look as if they had been read in the wrong encoding. They can be repaired."),
            .answers = {tr("Repair"), tr("Leave as it is")}};
        const auto answer = m_services.dialogs.choose(m_window, choice);
        if (!answer || !busy()) return next();
        if (*answer == 0) {
            options.repairMojibake = true;
            return plan(source, std::move(options));
        }
    }
    if (m_workspace.document().stamp() == m_stamp) return write(made);
    const auto* now = source.id ? m_workspace.map().find(source.id) : &source;
    now ? plan(*now, std::move(options)) : next();
}

void Attaching::write(const AttachmentPlan& plan) {
    const auto label = plan.newVersion ? tr("Replace document") : tr("Attach document");
    auto id = plan.source.id;
    bool failedToWrite = false;
    const auto told = connect(&m_workspace, &Workspace::failed, this, [&] { failedToWrite = true; });
    m_workspace.edit(label, [&](Transaction& transaction) { id = cruxmap::attach(transaction, plan); });
    disconnect(told);
    if (!failedToWrite) {
        ++m_totals.documents;
        for (std::size_t i = 0; i < m_totals.counts.size(); ++i) m_totals.counts[i] += plan.passages.counts[i];
        m_totals.last = (plan.newVersion ? tr("%1, a new version (the earlier text is kept)") : QStringLiteral("%1"))
                            .arg(quoted(plan.source.title))
                            .toStdString();
        Q_EMIT attached(id);
    }
    next();
}

void Attaching::finish() {
    m_current.reset();
    m_patience->stop();
    Q_EMIT working({});
    if (const auto totals = std::exchange(m_totals, {}); totals.documents > 0) {
        const auto what = totals.documents == 1 ? totals.last : counted(totals.documents, "document attached", "documents attached");
        const auto found = inWords(totals.counts);
        Q_EMIT said(QString::fromStdString(found.empty() ? what + ": no passages yet" : what + ": " + found));
    }
}

}  // namespace cruxmap
