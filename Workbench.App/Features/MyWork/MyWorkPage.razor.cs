using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Navigation;
using Workbench.Domain;

namespace Workbench.App.Features.MyWork;

/// <summary>
/// Shows a technician's start page: tickets in hand, waiting and delivered tickets, and the time of the week. Others find it at
/// its own address.
/// </summary>
public partial class MyWorkPage
{
    private readonly MyWorkChanges _changes = new();
    private MyWorkView? _work;
    private DateOnly _readOn;
    private bool _isNew;

    [Inject]
    public required MyWorkQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool IsAtRoot =>
        Navigation.ToBaseRelativePath(Navigation.Uri) is var path
        && (path.Length == 0 || path[0] is '?' or '#');

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

    /// <summary>The root of the site is the start page: those who start elsewhere are sent there.</summary>
    protected override async Task OnInitializedAsync()
    {
        var startPage = NavigationMap.StartPageFor((await CurrentPerson.GetAsync()).Roles);
        if (startPage.Length > 0 && IsAtRoot)
        {
            Navigation.NavigateTo(startPage, replace: true);
            return;
        }

        await base.OnInitializedAsync();
    }

    /// <summary>The lists show how close the targets are.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(5);

    protected override bool IsAffectedBy(Change change) => _changes.TryAdd(change, Actor.Id);

    protected override bool HasNewContent => _isNew;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var before = _work;
        _work =
            _changes.TakeTickets() is { } tickets && before is not null && _readOn == Clock.Today
                ? await Query.RefreshAsync(Actor, before, tickets, ct)
                : await Query.RunAsync(Actor, ct);
        _readOn = Clock.Today;
        _isNew = _work != before;
    }
}
