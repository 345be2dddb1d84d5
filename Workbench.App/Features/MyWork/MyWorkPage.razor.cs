using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.MyWork;

/// <summary>
/// Shows a technician's start page: tickets in hand, waiting and delivered tickets, and the time of the week.
/// </summary>
public partial class MyWorkPage
{
    private MyWorkView? _work;

    [Inject]
    public required MyWorkQuery Query { get; init; }

    private string? SummaryText =>
        _work is { } work && (work.ThisWeek.Value > 0 || Actor.HasAny(Roles.Technician))
            ? Formats.Text(MyWorkTexts.Sum, work.Today, work.ThisWeek)
            : null;

    private string EmptyText =>
        _work is { QueuedCount: > 0 } work
            ? Formats.Text(MyWorkTexts.NothingText, work.QueuedCount)
            : MyWorkTexts.NothingQueued;

    /// <summary>Returns the short name of each weekday, for example "mån" or "Mon", and its minutes.</summary>
    private static IEnumerable<(string Day, Minutes Time)> Weekdays(MyWorkView work) =>
        work.MinutesByWeekday.Select(
            (time, i) =>
                (CultureInfo.CurrentCulture.DateTimeFormat.AbbreviatedDayNames[(i + 1) % 7], time)
        );

    protected override bool IsAffectedBy(Change change) =>
        change.Topic == ChangeTopic.Ticket || change == new Change(ChangeTopic.Timer, Actor.Id);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _work = await Query.RunAsync(Actor, ct);
}
