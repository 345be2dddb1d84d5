using System.CommandLine;
using System.Globalization;
using Workbench.App.Features.Queue;
using Workbench.Domain;

namespace Workbench.App.CommandLine;

/// <summary>
/// Implements <c>queue</c>: prints the queue in the order in which take next hands it out. Leaves out tickets that wait for
/// hours or for an answer.
/// </summary>
internal static class QueueVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var verb = new Command(
            "queue",
            "Lists the queue in the order in which take next hands out its tickets."
        )
        {
            json,
        };
        verb.SetAction(
            (parsed, ct) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The queue could not be read",
                    () => RunAsync(parsed.GetValue(json), output, ct)
                )
        );
        root.Add(verb);
    }

    private static async Task<int> RunAsync(bool json, VerbContext output, CancellationToken ct)
    {
        await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: false, ct);
        var queue = await host.Get<QueueQuery>().RunAsync(Actor.Program, ct);
        var rows = queue.Rows.Where(r => r.IsQueued).ToList();
        if (json)
        {
            output.WriteJson(new { tickets = rows.Select((row, i) => Json(i + 1, row)) });
        }
        else
        {
            Print(output.Out, rows);
        }

        return ExitCode.Success;
    }

    private static object Json(int position, QueueRow row) =>
        new
        {
            position,
            number = row.Number,
            customer = row.CustomerNumber,
            submittedAt = row.SubmittedAt,
            size = row.Size?.ToString(),
            plannedMinutes = row.PlannedTime.Value,
            state = row.State.ToString(),
            ageDays = Days(row.Target.Age),
            countedAgeDays = Days(row.Target.CountedAge),
            target = row.Target.Status.ToString(),
            movedToFront = row.HasPriority,
        };

    /// <summary>Returns the age in days, with one decimal.</summary>
    private static decimal Days(TimeSpan age) =>
        Math.Round(age.Ticks / (decimal)TimeSpan.TicksPerDay, 1, MidpointRounding.ToZero) + 0.0m;

    private static void Print(TextWriter to, List<QueueRow> rows)
    {
        if (rows.Count == 0)
        {
            to.WriteLine("The queue is empty.");
            return;
        }

        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            to.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{i + 1, 4}  #{row.Number, -7} {row.CustomerNumber, -10} {row.Size, -6} {row.PlannedTime.Value, 4} min  {Days(row.Target.Age), 5} d  counted {Days(row.Target.CountedAge), 5} d  {row.Target.Status}{(row.HasPriority ? ", moved to the front" : "")}"
                )
            );
        }
    }
}
