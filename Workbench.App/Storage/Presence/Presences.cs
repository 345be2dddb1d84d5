using Workbench.Domain;

namespace Workbench.App.Storage.Presence;

/// <summary>
/// Who is on which ticket's page, and who is writing there: in memory only, nothing of it is kept. This node's own people are
/// here as long as their windows are; those of other nodes as long as these say so again and again.
/// </summary>
public sealed class Presences : IDisposable
{
    /// <summary>So long after the last word of it somebody still counts as writing.</summary>
    public static readonly TimeSpan WritesFor = TimeSpan.FromSeconds(5);

    /// <summary>A node that was not heard of for so long has gone without a word.</summary>
    public static readonly TimeSpan HeardFor = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Lock guard = new();
    private readonly HashSet<Visit> visits = [];
    private readonly Dictionary<(string Node, int Ticket), Others> others = [];
    private readonly Dictionary<int, IReadOnlyList<Companion>> shown = [];
    private readonly Dictionary<int, IReadOnlyList<Companion>> sent = [];
    private readonly ChangeFeed feed;
    private readonly TimeProvider time;
    private readonly ITimer looks;
    private bool isLooking;

    public Presences(ChangeFeed feed, TimeProvider time)
    {
        (this.feed, this.time) = (feed, time);
        looks = time.CreateTimer(
            _ => Look(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Raised when this node's own people on a ticket change, for whoever tells the other nodes.</summary>
    public event EventHandler<MovedEventArgs>? Moved;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Visit Enter(int ticket, Actor who)
    {
        var visit = new Visit(this, ticket, who);
        Change(ticket, () => visits.Add(visit));
        return visit;
    }

    /// <summary>All on a ticket besides one person, whose own windows don't count; each once, by name.</summary>
    public IReadOnlyList<Companion> On(int ticket, int besides)
    {
        lock (guard)
        {
            return [.. All(ticket).Where(c => c.PersonId != besides)];
        }
    }

    /// <summary>This node's own people on a ticket.</summary>
    public IReadOnlyList<Companion> Here(int ticket)
    {
        lock (guard)
        {
            return Own(ticket);
        }
    }

    /// <summary>The tickets that this node's own people are on.</summary>
    public IReadOnlyCollection<int> Tickets()
    {
        lock (guard)
        {
            return [.. visits.Where(v => v.IsThere).Select(v => v.Ticket).Distinct()];
        }
    }

    /// <summary>What another node says of a ticket: all of its people there, in place of what it said before.</summary>
    public void Hear(string node, int ticket, IReadOnlyList<Companion> people) =>
        Change(
            ticket,
            () =>
            {
                if (people.Count == 0)
                {
                    others.Remove((node, ticket));
                }
                else
                {
                    others[(node, ticket)] = new(people, Now);
                }
            }
        );

    /// <summary>Another node stops: nobody is there any more.</summary>
    public void HearGone(string node)
    {
        foreach (var ticket in TicketsOf(node))
        {
            Hear(node, ticket, []);
        }
    }

    internal void Leave(Visit visit) => Change(visit.Ticket, () => visits.Remove(visit));

    internal void Write(Visit visit, TimeSpan on) =>
        Change(visit.Ticket, () => visit.WritesUntil = Now + on);

    internal void Connect(Visit visit, bool isThere) =>
        Change(visit.Ticket, () => visit.IsThere = isThere);

    public void Dispose() => looks.Dispose();

    private void Change(int ticket, Action change)
    {
        bool isNew;
        bool isOurs;
        lock (guard)
        {
            change();
            isNew = Differs(shown, ticket, All(ticket));
            isOurs = Differs(sent, ticket, Own(ticket));
            LookOnlyWhileSomebodyIsThere();
        }

        // Outside the lock: whoever hears of it asks back.
        if (isNew)
        {
            feed.PublishLocally([new(ChangeTopic.Presence, ticket)]);
        }

        if (isOurs)
        {
            Moved?.Invoke(this, new(ticket));
        }
    }

    /// <summary>Time alone ends writing, and what other nodes don't repeat.</summary>
    private void Look()
    {
        List<int> tickets;
        lock (guard)
        {
            tickets = [.. shown.Keys.Union(sent.Keys)];
            foreach (var (key, _) in others.Where(o => o.Value.HeardAt <= Now - HeardFor).ToList())
            {
                others.Remove(key);
            }
        }

        tickets.ForEach(ticket => Change(ticket, () => { }));
    }

    private List<int> TicketsOf(string node)
    {
        lock (guard)
        {
            return
            [
                .. others
                    .Keys.Where(o => string.Equals(o.Node, node, StringComparison.Ordinal))
                    .Select(o => o.Ticket),
            ];
        }
    }

    private IReadOnlyList<Companion> Own(int ticket) =>
        Each(
            visits
                .Where(v => v.Ticket == ticket && v.IsThere)
                .Select(v => new Companion(v.Who.Id, v.Who.Name, v.WritesUntil > Now))
        );

    private IReadOnlyList<Companion> All(int ticket) =>
        Each(
            Own(ticket)
                .Concat(others.Where(o => o.Key.Ticket == ticket).SelectMany(o => o.Value.People))
        );

    /// <summary>A person with several windows is there once, and writes where one of them does.</summary>
    private static IReadOnlyList<Companion> Each(IEnumerable<Companion> all) =>
        [
            .. all.GroupBy(c => c.PersonId)
                .Select(g => g.First() with { Writes = g.Any(c => c.Writes) })
                .OrderBy(c => c.Name, StringComparer.Ordinal)
                .ThenBy(c => c.PersonId),
        ];

    /// <summary>Notes what is so now; whether it is not what was noted before.</summary>
    private static bool Differs(
        Dictionary<int, IReadOnlyList<Companion>> noted,
        int ticket,
        IReadOnlyList<Companion> now
    )
    {
        var differs = !noted.GetValueOrDefault(ticket, []).SequenceEqual(now);
        if (now.Count == 0)
        {
            noted.Remove(ticket);
        }
        else
        {
            noted[ticket] = now;
        }

        return differs;
    }

    private void LookOnlyWhileSomebodyIsThere()
    {
        var isNeeded = visits.Count + others.Count > 0;
        if (isNeeded != isLooking)
        {
            isLooking = isNeeded;
            var every = isNeeded ? LookEvery : Timeout.InfiniteTimeSpan;
            looks.Change(every, every);
        }
    }

    private sealed record Others(IReadOnlyList<Companion> People, DateTime HeardAt);
}
