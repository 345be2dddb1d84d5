using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Live.Presence;

/// <summary>
/// Who is on which ticket's page, and who is writing there: in memory only, nothing of it is kept. This node's own people are
/// here as long as their windows are; those of other nodes as long as these say so again and again.
/// </summary>
public sealed class PresenceTracker : IDisposable
{
    /// <summary>So long after the last word of it somebody still counts as writing.</summary>
    public static readonly TimeSpan TypingTimeout = TimeSpan.FromSeconds(5);

    /// <summary>A node that was not heard of for so long has gone without a word.</summary>
    public static readonly TimeSpan NodeTimeout = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan ExpiryInterval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly HashSet<Handle> handles = [];
    private readonly Dictionary<(string Node, int Ticket), RemotePresence> remote = [];
    private readonly Dictionary<int, IReadOnlyList<PresentPerson>> lastShown = [];
    private readonly Dictionary<int, IReadOnlyList<PresentPerson>> lastSent = [];
    private readonly ChangeFeed feed;
    private readonly TimeProvider time;
    private readonly ITimer expiryTimer;
    private bool isTimerRunning;

    public PresenceTracker(ChangeFeed feed, TimeProvider time)
    {
        (this.feed, this.time) = (feed, time);
        expiryTimer = time.CreateTimer(
            _ => RemoveExpired(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Raised when this node's own people on a ticket change, for whoever tells the other nodes.</summary>
    public event EventHandler<PresenceChangedEventArgs>? LocalPresenceChanged;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Handle Enter(int ticket, Actor person)
    {
        var handle = new Handle(this, ticket, person);
        Change(ticket, () => handles.Add(handle));
        return handle;
    }

    /// <summary>All on a ticket besides one person, whose own windows don't count; each once, by name.</summary>
    public IReadOnlyList<PresentPerson> OthersOn(int ticket, int exceptPersonId)
    {
        lock (gate)
        {
            return [.. AllPeople(ticket).Where(c => c.PersonId != exceptPersonId)];
        }
    }

    /// <summary>This node's own people on a ticket.</summary>
    public IReadOnlyList<PresentPerson> LocalPeopleOn(int ticket)
    {
        lock (gate)
        {
            return LocalPeople(ticket);
        }
    }

    /// <summary>The tickets that this node's own people are on.</summary>
    public IReadOnlyCollection<int> LocalTickets()
    {
        lock (gate)
        {
            return [.. handles.Where(v => v.IsConnected).Select(v => v.TicketNumber).Distinct()];
        }
    }

    /// <summary>What another node says of a ticket: all of its people there, in place of what it said before.</summary>
    public void ReceiveFrom(string node, int ticket, IReadOnlyList<PresentPerson> people) =>
        Change(
            ticket,
            () =>
            {
                if (people.Count == 0)
                {
                    remote.Remove((node, ticket));
                }
                else
                {
                    remote[(node, ticket)] = new(people, Now);
                }
            }
        );

    /// <summary>Another node stops: nobody is there any more.</summary>
    public void RemoveNode(string node)
    {
        foreach (var ticket in TicketsOfNode(node))
        {
            ReceiveFrom(node, ticket, []);
        }
    }

    internal void Leave(Handle handle) => Change(handle.TicketNumber, () => handles.Remove(handle));

    internal void SetTyping(Handle handle, TimeSpan duration) =>
        Change(handle.TicketNumber, () => handle.TypingUntil = Now + duration);

    internal void SetConnected(Handle handle, bool isConnected) =>
        Change(handle.TicketNumber, () => handle.IsConnected = isConnected);

    public void Dispose() => expiryTimer.Dispose();

    private void Change(int ticket, Action change)
    {
        bool isNew;
        bool isOurs;
        lock (gate)
        {
            change();
            isNew = UpdateIfChanged(lastShown, ticket, AllPeople(ticket));
            isOurs = UpdateIfChanged(lastSent, ticket, LocalPeople(ticket));
            StartOrStopTimer();
        }

        // Outside the lock: whoever hears of it asks back.
        if (isNew)
        {
            feed.PublishLocally([new(ChangeTopic.Presence, ticket)]);
        }

        if (isOurs)
        {
            LocalPresenceChanged?.Invoke(this, new(ticket));
        }
    }

    /// <summary>Time alone ends writing, and what other nodes don't repeat.</summary>
    private void RemoveExpired()
    {
        List<int> tickets;
        lock (gate)
        {
            tickets = [.. lastShown.Keys.Union(lastSent.Keys)];
            foreach (
                var (key, _) in remote.Where(o => o.Value.ReceivedAt <= Now - NodeTimeout).ToList()
            )
            {
                remote.Remove(key);
            }
        }

        tickets.ForEach(ticket => Change(ticket, () => { }));
    }

    private List<int> TicketsOfNode(string node)
    {
        lock (gate)
        {
            return
            [
                .. remote
                    .Keys.Where(o => string.Equals(o.Node, node, StringComparison.Ordinal))
                    .Select(o => o.Ticket),
            ];
        }
    }

    private IReadOnlyList<PresentPerson> LocalPeople(int ticket) =>
        DistinctPeople(
            handles
                .Where(v => v.TicketNumber == ticket && v.IsConnected)
                .Select(v => new PresentPerson(v.Person.Id, v.Person.Name, v.TypingUntil > Now))
        );

    private IReadOnlyList<PresentPerson> AllPeople(int ticket) =>
        DistinctPeople(
            LocalPeople(ticket)
                .Concat(remote.Where(o => o.Key.Ticket == ticket).SelectMany(o => o.Value.People))
        );

    /// <summary>A person with several windows is there once, and writes where one of them does.</summary>
    private static IReadOnlyList<PresentPerson> DistinctPeople(IEnumerable<PresentPerson> all) =>
        [
            .. all.GroupBy(c => c.PersonId)
                .Select(g => g.First() with { IsTyping = g.Any(c => c.IsTyping) })
                .OrderBy(c => c.Name, StringComparer.Ordinal)
                .ThenBy(c => c.PersonId),
        ];

    /// <summary>Notes what is so now; whether it is not what was noted before.</summary>
    private static bool UpdateIfChanged(
        Dictionary<int, IReadOnlyList<PresentPerson>> last,
        int ticket,
        IReadOnlyList<PresentPerson> current
    )
    {
        var differs = !last.GetValueOrDefault(ticket, []).SequenceEqual(current);
        if (current.Count == 0)
        {
            last.Remove(ticket);
        }
        else
        {
            last[ticket] = current;
        }

        return differs;
    }

    private void StartOrStopTimer()
    {
        var isNeeded = handles.Count + remote.Count > 0;
        if (isNeeded != isTimerRunning)
        {
            isTimerRunning = isNeeded;
            var every = isNeeded ? ExpiryInterval : Timeout.InfiniteTimeSpan;
            expiryTimer.Change(every, every);
        }
    }

    private sealed record RemotePresence(IReadOnlyList<PresentPerson> People, DateTime ReceivedAt);

    /// <summary>One window of one person on the page of one ticket; over when it is disposed.</summary>
    public sealed class Handle : IDisposable
    {
        private readonly PresenceTracker tracker;

        internal Handle(PresenceTracker tracker, int ticket, Actor who) =>
            (this.tracker, TicketNumber, Person) = (tracker, ticket, who);

        public int TicketNumber { get; }

        public Actor Person { get; }

        /// <summary>False while the window's connection is lost: nobody knows whether somebody is there.</summary>
        internal bool IsConnected { get; set; } = true;

        /// <summary>UTC instant until which they count as writing.</summary>
        internal DateTime TypingUntil { get; set; }

        /// <summary>They are typing; it fades by itself when it is not said again.</summary>
        public void ReportTyping() => tracker.SetTyping(this, TypingTimeout);

        /// <summary>What they wrote is sent.</summary>
        public void StopTyping() => tracker.SetTyping(this, TimeSpan.Zero);

        public void SetConnected(bool isConnected) => tracker.SetConnected(this, isConnected);

        public void Dispose() => tracker.Leave(this);
    }
}
