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
        var work = new WorkOfRun(paths, run, remaining, done);
        for (var i = 0; i < remaining.Length; i++)
        {
            work.Add(i, tickets[i].Work, ReturnIndex(tickets[i], run));
        }

        work.WorkOff();
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

    /// <summary>The work of one run: day by day its output goes to the first ticket that can be worked on.</summary>
    private sealed class WorkOfRun(OutputPaths paths, int run, long[] remaining, int[][] done)
    {
        private readonly PriorityQueue<int, (int Day, int Place)> returning = new();
        private readonly PriorityQueue<int, int> returned = new();
        private int next;

        private bool IsAnyLeft => next < remaining.Length || returning.Count + returned.Count > 0;

        /// <param name="returnIndex">The index of the day from which it can be worked on; zero if it can now.</param>
        public void Add(int ticket, long work, int returnIndex)
        {
            remaining[ticket] = Math.Max(1L, work) * OutputPaths.Scale;
            done[ticket][run] = paths.Length;
            if (returnIndex > 0)
            {
                returning.Enqueue(ticket, (returnIndex, ticket));
                done[ticket][run] = -1;
            }
        }

        public void WorkOff()
        {
            for (var day = 0; day < paths.Length && IsAnyLeft; day++)
            {
                while (returning.TryPeek(out var back, out var at) && at.Day <= day)
                {
                    returning.Dequeue();
                    returned.Enqueue(back, back);
                }

                WorkOff(paths.OutputOf(run, day), day);
            }

            foreach (var ticket in done)
            {
                ticket[run] = ticket[run] < 0 ? paths.Length : ticket[run];
            }
        }

        private void WorkOff(long output, int day)
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

        private int Choose()
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

        private void Leave(int ticket)
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
}
