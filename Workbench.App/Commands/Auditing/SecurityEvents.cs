using System.Runtime.InteropServices;
using Workbench.Domain.Security;

namespace Workbench.App.Commands.Auditing;

/// <summary>
/// Collects what was refused until it is written to the audit. A visitor never waits for that, so the time of an answer doesn't
/// tell whether an address is known. <see cref="SecurityEventLimit"/> decides what is written and what is counted; a log line is
/// written for each row.
/// </summary>
public sealed class SecurityEvents(TimeProvider time, AuditLog log)
{
    /// <summary>So many rows wait for a database that doesn't answer; more are lost.</summary>
    private const int MaxWaiting = 5_000;

    private readonly Lock gate = new();
    private readonly List<SecurityEvent> due = [];
    private readonly Dictionary<Source, int> rowsBySource = [];
    private readonly Dictionary<Source, SecurityEvent> counted = [];
    private DateTime minute;
    private int rows;

    /// <summary>Whether rows wait to be written.</summary>
    public bool HasDue
    {
        get
        {
            lock (gate)
            {
                CloseEndedMinute();
                return due.Count > 0;
            }
        }
    }

    public void Report(SecurityEvent reported)
    {
        lock (gate)
        {
            CloseEndedMinute();
            var now = time.GetUtcNow().UtcDateTime;
            var dated = reported with
            {
                At = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)),
            };
            var source = Source.From(dated);
            var treatment = SecurityEventLimit.Decide(
                rowsBySource.GetValueOrDefault(source),
                rows,
                counted.ContainsKey(source),
                counted.Count
            );
            switch (treatment)
            {
                case EventTreatment.Write:
                    CollectionsMarshal.GetValueRefOrAddDefault(rowsBySource, source, out _)++;
                    rows++;
                    Add(dated);
                    break;
                case EventTreatment.Count:
                    CountFor(source, dated);
                    break;
                default:
                    CountFor(
                        source with
                        {
                            Address = "",
                            PersonId = 0,
                        },
                        dated with
                        {
                            Origin = new(null, null),
                            PersonId = 0,
                        }
                    );
                    break;
            }
        }
    }

    /// <summary>Takes what has to be written.</summary>
    /// <param name="all">Whether what is counted in the minute that has not ended is taken too.</param>
    public IReadOnlyList<SecurityEvent> TakeDue(bool all)
    {
        lock (gate)
        {
            CloseEndedMinute();
            if (all)
            {
                CloseMinute();
            }

            var taken = due.ToList();
            due.Clear();
            return taken;
        }
    }

    /// <summary>Gives back what could not be written.</summary>
    public void GiveBack(IReadOnlyList<SecurityEvent> taken)
    {
        lock (gate)
        {
            due.InsertRange(0, taken.Take(MaxWaiting - due.Count));
        }
    }

    /// <summary>A row that counts names no person's record and no text that was typed.</summary>
    private void CountFor(Source source, SecurityEvent counts) =>
        counted[source] = counted.TryGetValue(source, out var before)
            ? before with
            {
                Count = before.Count + 1,
            }
            : counts with
            {
                Detail = null,
                TypedAddress = null,
                Subject = "",
                PersonId = source.PersonId,
            };

    private void CloseEndedMinute()
    {
        var now = time.GetUtcNow().UtcDateTime;
        var current = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        if (current != minute)
        {
            CloseMinute();
            minute = current;
        }
    }

    private void CloseMinute()
    {
        foreach (var total in counted.Values)
        {
            Add(total);
        }

        counted.Clear();
        rowsBySource.Clear();
        rows = 0;
    }

    private void Add(SecurityEvent toWrite)
    {
        log.Write(toWrite.ToRow());
        if (due.Count < MaxWaiting)
        {
            due.Add(toWrite);
        }
    }

    /// <summary>What is counted together: an event of one address, or of one person who is signed in.</summary>
    private sealed record Source(string Name, string Address, int PersonId)
    {
        public static Source From(SecurityEvent reported) =>
            new(
                reported.Name,
                NetworkAddress.GroupOf(reported.Origin.Address),
                reported.Origin.Session is null ? 0 : reported.PersonId
            );
    }
}
