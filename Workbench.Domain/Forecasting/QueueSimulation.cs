namespace Workbench.Domain.Forecasting;

/// <summary>
/// Works off the open tickets in each of the possible futures: in order, but without those that wait for the customer or for hours
/// until they return, and without started ones that have been stuck for longer than work usually takes.
/// </summary>
[Rule("D5")]
internal sealed class QueueSimulation
{
    private readonly OutputPaths paths;
    private readonly ForecastInput input;
    private readonly IReadOnlyList<OpenTicket> tickets;

    /// <param name="tickets">In the order in which they are worked on.</param>
    public QueueSimulation(
        OutputPaths paths,
        ForecastInput input,
        IReadOnlyList<OpenTicket> tickets
    ) => (this.paths, this.input, this.tickets) = (paths, input, tickets);

    /// <returns>For each ticket the index of the day of its delivery in each run.</returns>
    public int[][] Run()
    {
        var done = new int[tickets.Count][];
        for (var i = 0; i < done.Length; i++)
        {
            done[i] = new int[paths.Runs];
        }

        var remaining = new long[tickets.Count];
        for (var run = 0; run < paths.Runs; run++)
        {
            RunOnce(run, remaining, done);
        }

        return done;
    }

    private void RunOnce(int run, long[] remaining, int[][] done)
    {
        var returning = Begin(run, remaining, done);
        var returned = new PriorityQueue<int, int>();
        var next = 0;
        for (var day = 0; day < paths.Length && IsAnyLeft(); day++)
        {
            while (returning.TryPeek(out var back, out var at) && at.Day <= day)
            {
                returning.Dequeue();
                returned.Enqueue(back, back);
            }

            WorkOff(paths.OutputOf(run, day), day);
        }

        End(run, done);

        bool IsAnyLeft() => next < remaining.Length || returning.Count + returned.Count > 0;

        void WorkOff(long output, int day)
        {
            while (output > 0 && Choose() is var ticket and >= 0)
            {
                var used = Math.Min(output, remaining[ticket]);
                (output, remaining[ticket]) = (output - used, remaining[ticket] - used);
                if (remaining[ticket] == 0)
                {
                    done[ticket][run] = day;
                    Leave(ticket);
                }
            }
        }

        int Choose()
        {
            while (next < remaining.Length && done[next][run] < 0)
            {
                next++;
            }

            var ready = next < remaining.Length ? next : int.MaxValue;
            return returned.TryPeek(out var back, out _) && back < ready ? back
                : ready < int.MaxValue ? ready
                : -1;
        }

        void Leave(int ticket)
        {
            if (ticket == next)
            {
                next++;
            }
            else
            {
                returned.Dequeue();
            }
        }
    }

    /// <summary>Returns the tickets that can be worked on only later, by day. They are marked with -1.</summary>
    private PriorityQueue<int, (int Day, int Place)> Begin(int run, long[] remaining, int[][] done)
    {
        var returning = new PriorityQueue<int, (int Day, int Place)>();
        for (var i = 0; i < remaining.Length; i++)
        {
            remaining[i] = Math.Max(1L, tickets[i].Work) * OutputPaths.Scale;
            done[i][run] = paths.Length;
            if (ReturnIndex(tickets[i], run) is var day and > 0)
            {
                returning.Enqueue(i, (day, i));
                done[i][run] = -1;
            }
        }

        return returning;
    }

    /// <summary>What was not done is done after the last day.</summary>
    private void End(int run, int[][] done)
    {
        foreach (var ticket in done)
        {
            ticket[run] = ticket[run] < 0 ? paths.Length : ticket[run];
        }
    }

    /// <summary>Returns the index of the day from which a ticket can be worked on; zero if it can now.</summary>
    private int ReturnIndex(OpenTicket ticket, int run)
    {
        if (ticket.Kind == OpenTicketKind.Ready)
        {
            return 0;
        }

        var random = new SeededRandom(input.Seed, ticket.Number, run).At(0);
        var elapsed = Math.Max(0, input.Now - ticket.Since);
        var durations = input.DurationsOf(ticket.Kind);
        var rest = durations.DrawRemaining(elapsed, random);
        // Work that goes on as usual takes its turn; only what lasts longer is stuck.
        rest -= ticket.Kind == OpenTicketKind.Started ? durations.Median : 0;
        return rest <= 0 ? 0 : paths.IndexOf(input.Now + rest);
    }
}
