using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Queue;

/// <summary>Shows the live queue: the next tickets, their customers and age, and whether the hours are enough.</summary>
public partial class QueuePage
{
    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(300);

    private ICollection<QueueRow> _rows = [];
    private string _text = "";
    private int _typingVersion;
    private bool _isTyping;

    [Inject]
    public required QueueQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "size")]
    private string? Size { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    private QueueView Queue { get; set; } = QueueView.Empty;

    private QueueFilter Filter { get; set; } = QueueFilter.Create(null, null, null);

    private ICollection<QueueRow> Rows => _rows;

    private string? SummaryText =>
        IsLoaded
            ? Formats.Text(
                QueueTexts.Sum,
                Queue.Rows.Count,
                Formats.RoundedDuration(Queue.PlannedTime.Value)
            )
            : null;

    private string LiveText =>
        Filter.IsEmpty
            ? Formats.Text(QueueTexts.Live, Queue.Rows.Count)
            : Formats.Text(QueueTexts.LiveOf, Rows.Count, Queue.Rows.Count);

    private static IEnumerable<(string? Show, string Name)> ShowOptions =>
        [
            (null, QueueTexts.ShowAll),
            (QueueFilter.Ready, QueueTexts.ShowReady),
            (QueueFilter.Waiting, QueueTexts.ShowWaiting),
        ];

    protected override void OnParametersSet()
    {
        Filter = QueueFilter.Create(Show, Size, Text);
        if (!string.Equals(Filter.Text ?? "", _text.Trim(), StringComparison.Ordinal) && !_isTyping)
        {
            _text = Filter.Text ?? "";
        }

        _rows = (ICollection<QueueRow>)Filter.Create(Queue.Rows);
    }

    protected override bool IsAffectedBy(Change change) => QueueCache.IsAffectedBy(change);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        Queue = await Query.RunAsync(Actor, ct);
        _rows = (ICollection<QueueRow>)Filter.Create(Queue.Rows);
    }

    private string? ClassOf(QueueRow row) =>
        row.Number == Queue.NextFor(Actor.Id)?.Number ? "next"
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
