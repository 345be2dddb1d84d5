using System.Collections.Concurrent;
using Workbench.Domain;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>
/// Keeps the calendar file that a person uploaded until it is imported, on this node and in memory: one per person, for an hour.
/// Nothing of it is stored before that.
/// </summary>
public sealed class CalendarFiles(TimeProvider time)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<int, UploadedCalendar> byOwner = new();

    public void Keep(int ownerId, Guid id, string name, string text)
    {
        foreach (var (owner, file) in byOwner)
        {
            if (IsExpired(file))
            {
                byOwner.TryRemove(owner, out _);
            }
        }

        byOwner[ownerId] = new(id, name, text, time.GetUtcNow().UtcDateTime);
    }

    /// <returns>Null if there is none, or it is somebody else's.</returns>
    private UploadedCalendar? Find(int ownerId, Guid id) =>
        byOwner.TryGetValue(ownerId, out var file) && file.Id == id && !IsExpired(file)
            ? file
            : null;

    /// <summary>Reads a file that is kept, or says that there is none to read.</summary>
    public Result<ParsedCalendar> Parse(int ownerId, Guid id, DateOnly today) =>
        Find(ownerId, id) is { } file
            ? CalendarFileParser.Parse(file.Text, today)
            : Refusal.Because(RefusalCode.CalendarUnreadable);

    public void Remove(int ownerId) => byOwner.TryRemove(ownerId, out _);

    private bool IsExpired(UploadedCalendar file) =>
        file.ReceivedAt < time.GetUtcNow().UtcDateTime - MaxAge;
}
