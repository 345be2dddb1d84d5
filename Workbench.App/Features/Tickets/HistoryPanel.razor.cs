using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Every change of a ticket's state: who, when, from, to, why.</summary>
public partial class HistoryPanel
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<TicketChange> History { get; set; }

    private static string Said(TicketChange change)
    {
        if (change.From == change.To)
        {
            return change.Reason;
        }

        var to = change.From is { } from
            ? Formats.Text(Texts.Ticket_ChangeTo, Words.Of(from), Words.Of(change.To))
            : Words.Of(change.To);
        return change.Reason.Length == 0 ? to : $"{to}: {change.Reason}";
    }
}
