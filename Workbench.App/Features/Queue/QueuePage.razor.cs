using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue;

/// <summary>The live queue: what is next, for whom, how old, and whether the hours suffice.</summary>
public partial class QueuePage
{
    [Inject]
    public required QueueQuery Query { get; init; }

    private QueueView Queue { get; set; } = QueueView.Empty;

    private ICollection<QueueRow> Rows => (ICollection<QueueRow>)Queue.Rows;

    private string? Sum =>
        IsLoaded
            ? Formats.Text(
                Texts.Queue_Sum,
                Queue.Rows.Count,
                Formats.RoughTime(Queue.Planned.Value)
            )
            : null;

    protected override bool Concerns(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Account;

    protected override async Task ReadAsync(CancellationToken ct) =>
        Queue = await Query.RunAsync(Actor, ct);

    private string? ClassOf(QueueRow row) =>
        row.Number == Queue.Next?.Number ? "next"
        : row.IsReady ? null
        : "blocked";

    private static string? Counted(QueueRow row)
    {
        var (age, counted) = ((int)row.Target.Age.TotalDays, (int)row.Target.CountedAge.TotalDays);
        return age == counted ? null : Formats.Text(Texts.Queue_Counted, Formats.Days(counted));
    }

    private static string HoursOf(QueueRow row) =>
        row.Hours.Match(
            enough => Formats.Time(enough.Available.Value),
            _ => row.HourlyRate ? Texts.Queue_HourlyRate : Texts.Queue_Free,
            _ => Texts.Queue_NotLaunched,
            _ => Texts.Queue_NoAgreement,
            missing => Formats.Text(Texts.Queue_Short, missing.By)
        );
}
