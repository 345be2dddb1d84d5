using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.PickUp;

/// <summary>Shows until when an escalation must be picked up: amber on the last day, red when overdue.</summary>
public partial class PickUpTag
{
    /// <summary>The latest time to pick it up, in UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime DueAt { get; set; }

    /// <summary>The current time, in UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    private bool IsLate => Now > DueAt;

    private DateOnly Today => StockholmTime.DateOf(Now);

    private TagKind Kind =>
        IsLate ? TagKind.Late
        : StockholmTime.LastDateBefore(DueAt) == Today ? TagKind.Due
        : TagKind.Ok;

    private string Text =>
        IsLate
            ? Formats.Text(EscalationsTexts.LateSince, Formats.ShortDateAndTime(DueAt, Today))
            : Formats.Text(EscalationsTexts.PickUpBy, Formats.ShortDeadline(DueAt, Today));
}
