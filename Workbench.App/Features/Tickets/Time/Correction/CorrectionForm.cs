using System.Globalization;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>Holds the input for correcting a time entry.</summary>
/// <param name="ownerId">Whose time it is: of somebody who was joined, the person they were joined into.</param>
public sealed class CorrectionForm(TimeEntry entry, int ownerId)
{
    /// <summary>A placeholder: the preview doesn't need a reason; it is asked for on confirmation.</summary>
    private const string PreviewReason = "-";

    public TimeEntry Entry { get; } = entry;

    public int OwnerId { get; } = ownerId;

    public CorrectionKind Kind { get; set; }

    public string HowLong { get; set; } = Formats.Duration(entry.Minutes);

    public DateOnly? WorkedOn { get; set; } = entry.WorkedOn;

    public Activity Activity { get; set; } = entry.Activity;

    public string Note { get; set; } = entry.Note;

    /// <summary>Whose the time shall be.</summary>
    public int TechnicianId { get; set; } = ownerId;

    public bool IsGiven => TechnicianId != OwnerId;

    /// <summary>The number of the target ticket, as typed.</summary>
    public string TargetText { get; set; } = "";

    public string Reason { get; set; } = "";

    public int? TargetNumber =>
        int.TryParse(
            TargetText.Trim().TrimStart('#'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    public CorrectedTimeValues Original =>
        new(Entry.Minutes, Entry.WorkedOn)
        {
            Activity = Entry.Activity,
            Note = Entry.Note,
            TechnicianId = IsGiven ? OwnerId : null,
        };

    /// <summary>The typed minutes; zero while they are not understood.</summary>
    public int TypedMinutes => TypedTimeParser.Parse(HowLong)?.Value ?? 0;

    /// <summary>The reason the input can't be previewed; null if it can.</summary>
    public string? Problem =>
        Kind switch
        {
            CorrectionKind.Change => TypedTimeText.ProblemIn(HowLong)
                ?? (WorkedOn is null ? TicketsTexts.Time_DateNotUnderstood : null),
            CorrectionKind.Move => TargetNumber is null ? TicketsTexts.Time_ToNotUnderstood : null,
            CorrectionKind.Remove => null,
        };

    /// <summary>Returns the correction. Requires that <see cref="Problem"/> is null and the entry is not moved.</summary>
    public CorrectTimeInput ToCorrection(bool isPreview) =>
        new(
            Entry.No,
            Kind == CorrectionKind.Change
                ? new(TypedMinutes, WorkedOn!.Value)
                {
                    Activity = Activity,
                    Note = Note,
                    TechnicianId = IsGiven ? TechnicianId : null,
                }
                : null,
            ReasonFor(isPreview)
        );

    /// <summary>Returns the move. Requires that <see cref="Problem"/> is null and the entry is moved.</summary>
    public MoveTimeInput ToMove(bool isPreview) =>
        new(Entry.No, TargetNumber!.Value, ReasonFor(isPreview));

    private string ReasonFor(bool isPreview) => isPreview ? PreviewReason : Reason;
}
