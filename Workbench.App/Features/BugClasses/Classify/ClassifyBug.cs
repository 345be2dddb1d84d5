using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>
/// Classifies a bug, with the answers that led to the class. The class decides whether time is charged: draws for time that is
/// no longer charged are reversed, and time that is now charged is drawn. Bugs of classes 1 and 2 join a product report or open
/// a new one.
/// </summary>
[Rule("B1")]
[Rule("B3")]
[Rule("B4")]
[CommandName("ClassifyBug")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class ClassifyBug(CommandExecutor commands)
{
    public Task<Outcome<ClassifyBugResult>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        ClassifyBugInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ClassifyBug>(actor, target.Subject, target.OperationId, input),
            (context, token) => ClassifyAsync(context, target, input, token),
            ct
        );

    private static async Task<Outcome<ClassifyBugResult>> ClassifyAsync(
        CommandContext context,
        TicketCommandTarget target,
        ClassifyBugInput input,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadTicketAsync(target, ct)).TryGetValue(
                out var ticket,
                out var refusal
            )
        )
        {
            return refusal;
        }

        var suggestion = BugQuestionnaire.Suggest(input.Answers);
        if (
            (
                Ownership.Check(ticket, context.Actor)
                ?? BugQuestionnaire.Check(input.Answers)
                ?? suggestion.Check(input.Class, input.Reason)
            ) is
            { } problem
        )
        {
            return problem;
        }

        var account = await OpenWithAllEntriesAsync(context, ticket.CustomerId, ct);
        var before = ticket with { };
        var facts = await ClassificationFactsQueries.LoadAsync(
            context.Db,
            before,
            account.Hours,
            ct
        );
        if (
            !BugClassificationResult
                .Apply(input.Class, facts, context.Now)
                .TryGetValue(out var classified, out refusal)
            || !(await AssignReportAsync(context, classified.Ticket, input, ct)).TryGetValue(
                out var reported,
                out refusal
            )
        )
        {
            return refusal;
        }

        await StoreClassificationAsync(context, before, suggestion, input, ct);

        // Calculated before the loaded data are changed.
        var effect = BugClassEffect.Create(facts, classified);

        // Done before waiting tickets return: this ticket may be among them, because its class now needs no hours.
        context.Replace(ticket, reported);
        account.Apply(classified.Ledger);
        var resumed = await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        context.RecordChange(ChangeTopic.Ticket, target.Number);
        return new ClassifyBugResult(reported.ProductReportNo, effect with { GoOn = resumed });
    }

    private static async Task<CustomerAccountSession> OpenWithAllEntriesAsync(
        CommandContext context,
        int customerId,
        CancellationToken ct
    )
    {
        var account = await CustomerAccountSession.OpenAndCatchUpAsync(context, customerId, ct);
        await account.LoadEntriesAsync(DateOnly.MinValue, ct);
        return account;
    }

    /// <summary>
    /// Assigns the ticket to the product report that its class needs: the given one, its current one, or a new one.
    /// </summary>
    private static async Task<Result<Ticket>> AssignReportAsync(
        CommandContext context,
        Ticket classified,
        ClassifyBugInput input,
        CancellationToken ct
    )
    {
        if (!ProductReportRules.IsReportable(input.Class))
        {
            return classified with { ProductReportNo = null };
        }

        var reportNo = input.ProductReport ?? classified.ProductReportNo;
        var report = await context.Db.ProductReports.SingleOrDefaultAsync(
            r => r.No == reportNo,
            ct
        );
        if (input.ProductReport is { } requestedNo)
        {
            return report is null
                ? Refusal.Because(RefusalCode.NotFound, requestedNo)
                : JoinReport(context, classified, report);
        }

        if (report is { IsOpen: true } && report.BugClass == input.Class)
        {
            return classified;
        }

        var title = string.IsNullOrWhiteSpace(input.Title) ? classified.Subject : input.Title;
        var no = await context.NextNumberAsync(Counters.ProductReport, ct);
        if (
            !ProductReportRules
                .Open(no, input.Class, title, context.Actor, context.Now)
                .TryGetValue(out var opened, out var refusal)
        )
        {
            return refusal;
        }

        context.Db.ProductReports.Add(opened);
        return JoinReport(context, classified, opened);
    }

    private static Result<Ticket> JoinReport(
        CommandContext context,
        Ticket ticket,
        ProductReport report
    )
    {
        context.RecordChange(ChangeTopic.ProductReport, report.No);
        return ProductReportRules.Join(ticket, report);
    }

    private static async Task StoreClassificationAsync(
        CommandContext context,
        Ticket before,
        ClassSuggestion verdict,
        ClassifyBugInput input,
        CancellationToken ct
    )
    {
        var last = await context
            .Db.BugClassifications.Where(c => c.TicketNumber == before.Number)
            .MaxAsync(c => (int?)c.No, ct);
        var no = (last ?? 0) + 1;
        context.Db.BugClassifications.Add(
            new(
                before.Number,
                no,
                context.Now,
                context.Actor.Id,
                context.Actor.Name,
                before.BugClass,
                verdict.SuggestedClass,
                input.Class,
                input.Reason.Trim()
            )
        );
        context.Db.BugEvidence.AddRange(
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
