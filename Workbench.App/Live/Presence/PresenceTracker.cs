using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Live.Presence;

/// <summary>
/// Tracks in memory who has which ticket open and who is typing there. Nothing is stored. People of this node stay until their
/// windows close. People of other nodes stay as long as those nodes repeat them.
/// </summary>
public sealed class PresenceTracker : IDisposable
{
    /// <summary>How long a person counts as typing after the last report.</summary>
    public static readonly TimeSpan TypingTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How long the people of another node stay without a message from it.</summary>
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

    /// <summary>Raised when the people of this node on a ticket change, so that the other nodes can be notified.</summary>
    public event EventHandler<PresenceChangedEventArgs>? LocalPresenceChanged;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Handle Enter(int ticket, Actor person)
    {
        var handle = new Handle(this, ticket, person);
        Change(ticket, () => handles.Add(handle));
        return handle;
    }

    /// <summary>
    /// Returns the people on a ticket except one person and their own windows. Each person appears once, ordered by name.
    /// </summary>
    public IReadOnlyList<PresentPerson> OthersOn(int ticket, int exceptPersonId)
    {
        lock (gate)
        {
            return [.. AllPeople(ticket).Where(c => c.PersonId != exceptPersonId)];
        }
    }

    /// <summary>Returns the people of this node on a ticket.</summary>
    public IReadOnlyList<PresentPerson> LocalPeopleOn(int ticket)
    {
        lock (gate)
        {
            return LocalPeople(ticket);
        }
    }

    /// <summary>Returns the tickets that people of this node have open.</summary>
    public IReadOnlyCollection<int> LocalTickets()
    {
        lock (gate)
        {
            return [.. handles.Where(v => v.IsConnected).Select(v => v.TicketNumber).Distinct()];
        }
    }

    /// <summary>Replaces what is known of another node's people on a ticket.</summary>
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

    /// <summary>Removes the people of another node that has stopped.</summary>
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
        bool isLocalChange;
        lock (gate)
        {
            change();
            isNew = UpdateIfChanged(lastShown, ticket, AllPeople(ticket));
            isLocalChange = UpdateIfChanged(lastSent, ticket, LocalPeople(ticket));
            StartOrStopTimer();
        }

        // Raised outside the lock, because subscribers read from this tracker.
        if (isNew)
        {
            feed.PublishLocally([new(ChangeTopic.Presence, ticket)]);
        }

        if (isLocalChange)
        {
            LocalPresenceChanged?.Invoke(this, new(ticket));
        }
    }

    /// <summary>Removes expired typing marks and the people of nodes that no longer report.</summary>
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

    /// <summary>Lists each person once. A person with several windows is typing when one of the windows is.</summary>
    private static IReadOnlyList<PresentPerson> DistinctPeople(IEnumerable<PresentPerson> all) =>
        [
            .. all.GroupBy(c => c.PersonId)
                .Select(g => g.First() with { IsTyping = g.Any(c => c.IsTyping) })
                .OrderBy(c => c.Name, StringComparer.Ordinal)
                .ThenBy(c => c.PersonId),
        ];

    /// <summary>Stores the people now on a ticket. Returns whether they differ from the stored ones.</summary>
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
