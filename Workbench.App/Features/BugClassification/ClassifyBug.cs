using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClassification;

/// <summary>
/// Gives a bug its class, with the answers that led to it. Charged or not follows the class: draws of time that is no longer
/// charged are reversed, and time that now is charged is drawn. Classes 1 and 2 join a report to the product group, or open one.
/// </summary>
[Rule("B1")]
[Rule("B3")]
[Rule("B4")]
[CommandName("ClassifyBug")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class ClassifyBug(CommandExecutor writes)
{
    public Task<Outcome<Classified>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        ClassifyBugInput input,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<ClassifyBug>(actor, on.Subject, on.OperationId),
            (scope, token) => ClassifyAsync(scope, on, input, token),
            ct
        );

    private static async Task<Outcome<Classified>> ClassifyAsync(
        CommandContext scope,
        TicketCommandTarget on,
        ClassifyBugInput input,
        CancellationToken ct
    )
    {
        if (!(await scope.LoadTicketAsync(on, ct)).TryGetValue(out var ticket, out var refusal))
        {
            return refusal;
        }

        var verdict = BugQuestionnaire.Suggest(input.Answers);
        if (
            (
                Ownership.Check(ticket, scope.Actor)
                ?? BugQuestionnaire.Check(input.Answers)
                ?? verdict.Check(input.Class, input.Reason)
            ) is
            { } problem
        )
        {
            return problem;
        }

        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, ticket.CustomerId, ct);
        await books.LoadEntriesAsync(DateOnly.MinValue, ct);
        var before = ticket with { };
        var facts = await ClassReading.InputAsync(scope.Db, before, books.Hours, ct);
        if (
            !BugClassificationResult.Apply(input.Class, facts, scope.Now).TryGetValue(out var classified, out refusal)
            || !(await ReportedAsync(scope, classified.Ticket, input, ct)).TryGetValue(
                out var reported,
                out refusal
            )
        )
        {
            return refusal;
        }

        await KeepAsync(scope, before, verdict, input, ct);

        // Worked out before anything is written over what was loaded.
        var effect = ClassEffect.Of(facts, classified);

        // Before waiting tickets come back: this one may be among them, now that its class needs no hours.
        scope.Replace(ticket, reported);
        books.Apply(classified.Ledger);
        var goOn = await books.ResumeWaitingTicketsAsync(ct);
        books.Save();
        scope.RecordChange(ChangeTopic.Ticket, on.Number);
        return new Classified(reported.ProductReportNo, effect with { GoOn = goOn });
    }

    /// <summary>The ticket on the report that its class asks for: the one that was named, the one it stood on, or a new one.</summary>
    private static async Task<Result<Ticket>> ReportedAsync(
        CommandContext scope,
        Ticket classified,
        ClassifyBugInput input,
        CancellationToken ct
    )
    {
        if (!ProductReportRules.IsReportable(input.Class))
        {
            return classified with { ProductReportNo = null };
        }

        var wanted = input.ProductReport ?? classified.ProductReportNo;
        var report = await scope.Db.ProductReports.SingleOrDefaultAsync(r => r.No == wanted, ct);
        if (input.ProductReport is { } named)
        {
            return report is null
                ? Refusal.Because(RefusalCode.NotFound, named)
                : Joined(scope, classified, report);
        }

        if (report is { IsOpen: true } && report.BugClass == input.Class)
        {
            return classified;
        }

        var title = string.IsNullOrWhiteSpace(input.Title) ? classified.Subject : input.Title;
        var no = await scope.NextNumberAsync(Counters.ProductReport, ct);
        if (
            !ProductReportRules
                .Open(no, input.Class, title, scope.Actor, scope.Now)
                .TryGetValue(out var opened, out var refusal)
        )
        {
            return refusal;
        }

        scope.Db.ProductReports.Add(opened);
        return Joined(scope, classified, opened);
    }

    private static Result<Ticket> Joined(CommandContext scope, Ticket ticket, ProductReport report)
    {
        scope.RecordChange(ChangeTopic.ProductReport, report.No);
        return ProductReportRules.Join(ticket, report);
    }

    private static async Task KeepAsync(
        CommandContext scope,
        Ticket before,
        ClassSuggestion verdict,
        ClassifyBugInput input,
        CancellationToken ct
    )
    {
        var last = await scope
            .Db.BugClassifications.Where(c => c.TicketNumber == before.Number)
            .MaxAsync(c => (int?)c.No, ct);
        var no = (last ?? 0) + 1;
        scope.Db.BugClassifications.Add(
            new(
                before.Number,
                no,
                scope.Now,
                scope.Actor.Id,
                scope.Actor.Name,
                before.BugClass,
                verdict.SuggestedClass,
                input.Class,
                input.Reason.Trim()
            )
        );
        scope.Db.BugEvidence.AddRange(
            input.Answers.Select(
                (a, i) =>
                    new BugEvidence(
                        before.Number,
                        no,
                        i + 1,
                        a.Question,
                        a.Reply,
                        a.ModifiedBy,
                        a.Evidence
                    )
            )
        );
    }
}
