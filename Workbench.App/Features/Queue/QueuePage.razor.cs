using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue;

/// <summary>The live queue: what is next, for whom, how old, and whether the hours suffice.</summary>
public partial class QueuePage
{
    private static readonly TimeSpan Typing = TimeSpan.FromMilliseconds(300);

    private ICollection<QueueRow> _rows = [];
    private string _text = "";
    private int _typed;
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

    private QueueFilter Filter { get; set; } = QueueFilter.Of(null, null, null);

    private ICollection<QueueRow> Rows => _rows;

    private string? Sum =>
        IsLoaded
            ? Formats.Text(
                Texts.Queue_Sum,
                Queue.Rows.Count,
                Formats.RoundedDuration(Queue.Planned.Value)
            )
            : null;

    private string Said =>
        Filter.IsEmpty
            ? Formats.Text(Texts.Queue_Live, Queue.Rows.Count)
            : Formats.Text(Texts.Queue_LiveOf, Rows.Count, Queue.Rows.Count);

    private static IEnumerable<(string? Show, string Name)> Shows =>
        [
            (null, Texts.Queue_ShowAll),
            (QueueFilter.Ready, Texts.Queue_ShowReady),
            (QueueFilter.Waiting, Texts.Queue_ShowWaiting),
        ];

    protected override void OnParametersSet()
    {
        Filter = QueueFilter.Of(Show, Size, Text);
        if (!string.Equals(Filter.Text ?? "", _text.Trim(), StringComparison.Ordinal) && !_isTyping)
        {
            _text = Filter.Text ?? "";
        }

        _rows = (ICollection<QueueRow>)Filter.Of(Queue.Rows);
    }

    protected override bool IsAffectedBy(Change change) => QueueBoard.Concerns(change);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        Queue = await Query.RunAsync(Actor, ct);
        _rows = (ICollection<QueueRow>)Filter.Of(Queue.Rows);
    }

    private string? ClassOf(QueueRow row) =>
        row.Number == Queue.Next?.Number ? "next"
        : row.IsReady ? null
        : "blocked";

    private void SizeAsync(ChangeEventArgs chosen) =>
        Go(QueueFilter.Of(Filter.Show, chosen.Value as string, Filter.Text));

    /// <summary>Once the typing rests: each letter would be an address of its own.</summary>
    private async Task TypeAsync()
    {
        var turn = ++_typed;
        _isTyping = true;
        await Clock.DelayAsync(Typing, DisposalToken);
        if (turn == _typed)
        {
            _isTyping = false;
            Go(QueueFilter.Of(Filter.Show, Filter.Size?.ToString(), _text));
        }
    }

    private void Go(QueueFilter filter) => Navigation.NavigateTo(filter.Address, replace: true);
}
