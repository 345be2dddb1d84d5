using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.ProductReports;

/// <summary>
/// Changes product reports inside a command: checks the version and writes messages to the tickets on the report.
/// </summary>
[Rule("B3")]
public static class ProductReportCommands
{
    /// <param name="createMessage">Creates the message for the conversation of each ticket on the report; null for
    /// none.</param>
    public static async Task<Outcome<Unit>> ChangeProductReportAsync(
        this CommandContext context,
        ProductReportCommandTarget target,
        Func<ProductReport, Result<ProductReport>> decide,
        Func<ProductReport, (MessageKind Kind, string Text)>? createMessage,
        CancellationToken ct
    )
    {
        if (await context.Db.ProductReports.FindAsync([target.No], ct) is not { } report)
        {
            return Refusal.Because(RefusalCode.NotFound, target.No);
        }

        if (context.CheckVersion(report, target.ExpectedVersion) is { } conflict)
        {
            return conflict;
        }

        if (!decide(report).TryGetValue(out var changed, out var refusal))
        {
            return refusal;
        }

        context.Replace(report, changed);
        context.RecordChange(ChangeTopic.ProductReport, report.No);
        if (
            createMessage is not null
            && await context.AddMessagesAsync(changed, createMessage(changed), ct)
                is { } messageRefusal
        )
        {
            return messageRefusal;
        }

        return Unit.Value;
    }

    private static async Task<Refusal?> AddMessagesAsync(
        this CommandContext context,
        ProductReport report,
        (MessageKind Kind, string Text) message,
        CancellationToken ct
    )
    {
        var numbers = await context
            .Db.Tickets.Where(t => t.ProductReportNo == report.No)
            .OrderBy(t => t.Number)
            .Select(t => t.Number)
            .ToListAsync(ct);
        foreach (var number in numbers)
        {
            if (
                await context.AddMessageAsync(number, message.Kind, "", message.Text, ct) is
                { } refusal
            )
            {
                return refusal;
            }
        }

        return null;
    }
}
