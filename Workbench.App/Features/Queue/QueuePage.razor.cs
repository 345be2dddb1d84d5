using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Workbench.App.Commands;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Queue.Snapshots;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue;

/// <summary>Shows the live queue: the next tickets, their customers and age, and whether the hours are enough.</summary>
public partial class QueuePage
{
    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(300);

    /// <summary>The rows of a high screen: read before the browser says which part it shows.</summary>
    private static readonly QueuePart FirstPart = new(0, 60);

    private Virtualize<QueuePageRow>? _list;
    private QueuePart _shown = FirstPart;
    private int _reads;
    private string _text = "";
    private MoveToFrontDialog? _front;
    private int _typingVersion;
    private bool _isTyping;

    [Inject]
    public required QueuePageQuery Query { get; init; }

    [Inject]
    public required PriorityQuery Priorities { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "size")]
    private string? Size { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    private QueuePageView Queue { get; set; } = QueuePageView.Empty;

    private QueueFilter Filter { get; set; } = QueueFilter.All;

    private QueueFilter RequestedFilter => QueueFilter.Create(Show, Size, Text);

    private string? SummaryText =>
        IsLoaded
            ? Formats.Text(
                QueueTexts.Sum,
                Queue.Count,
                Formats.RoundedDuration(Queue.PlannedTime.Value)
            )
            : null;

    private string LiveText =>
        Filter.IsEmpty
            ? Formats.Text(QueueTexts.Live, Queue.Count)
            : Formats.Text(QueueTexts.LiveOf, Queue.Lines.Count, Queue.Count);

    private static IEnumerable<(string? Show, string Name)> ShowOptions =>
        [
            (null, QueueTexts.ShowAll),
            (QueueFilter.Ready, QueueTexts.ShowReady),
            (QueueFilter.Waiting, QueueTexts.ShowWaiting),
        ];

    protected override async Task OnParametersSetAsync()
    {
        var filter = RequestedFilter;
        if (!string.Equals(filter.Text ?? "", _text.Trim(), StringComparison.Ordinal) && !_isTyping)
        {
            _text = filter.Text ?? "";
        }

        if (filter != Filter)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) => QueueCache.IsAffectedBy(change);

    /// <summary>Reads the rows that are shown too, so that they change together with everything else.</summary>
    protected override async Task ReadAsync(CancellationToken ct)
    {
        var read = ++_reads;
        QueueFilter filter;
        QueuePageView queue;
        do
        {
            // The address may change before the answer arrives.
            filter = RequestedFilter;
            queue = await Query.RunAsync(Actor, filter, _shown, ct);
            if (read != _reads)
            {
                return;
            }
        } while (filter != RequestedFilter);

        (Queue, Filter) = (queue, filter);
        if (_list is not null)
        {
            await _list.RefreshDataAsync();
        }
    }

    private async ValueTask<ItemsProviderResult<QueuePageRow>> GetRowsAsync(
        ItemsProviderRequest request
    )
    {
        var part = new QueuePart(request.StartIndex, request.Count);
        if (part.Count > 0)
        {
            // Before the browser has measured the list, it asks for nothing.
            _shown = part;
        }

        var queue = Queue;
        var rows = await Query.GetRowsAsync(Actor, queue, part, request.CancellationToken);
        return new(rows, queue.Lines.Count);
    }

    private bool CanMove => Actor.HasAny(Roles.TeamLead);

    /// <summary>Whether the ticket can go to the front: it waits, and isn't there.</summary>
    private static bool CanMoveTo(QueueRow row) =>
        row.Priority is null && (row.State is TicketState.Queued or TicketState.AwaitingFunding);

    private async Task MoveToFrontAsync(QueueRow row)
    {
        // What the page shows is current: the version read now is the one that the person sees.
        if (await Priorities.RunAsync(Actor, row.Number, DisposalToken) is { } view)
        {
            await _front!.OpenAsync(row.Number, view.Version);
        }
    }

    private string? ClassOf(QueueRow row) =>
        row.Number == Queue.Next?.Number ? "next"
        : row.IsReady ? null
        : "blocked";

    private void OnSizeChanged(ChangeEventArgs chosen) =>
        NavigateTo(QueueFilter.Create(Filter.Show, chosen.Value as string, Filter.Text));

    /// <summary>Applies the filter when typing pauses: otherwise each letter would change the address.</summary>
    private async Task OnTextChangedAsync()
    {
        var version = ++_typingVersion;
        _isTyping = true;
        await Clock.DelayAsync(TypingDelay, DisposalToken);
        if (version == _typingVersion)
        {
            _isTyping = false;
            NavigateTo(QueueFilter.Create(Filter.Show, Filter.Size?.ToString(), _text));
        }
    }

    private void NavigateTo(QueueFilter filter) =>
        Navigation.NavigateTo(filter.Address, replace: true);
}
