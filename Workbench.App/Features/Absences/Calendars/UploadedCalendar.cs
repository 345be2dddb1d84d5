namespace Workbench.App.Features.Absences.Calendars;

/// <summary>A calendar file that waits to be imported.</summary>
/// <param name="ReceivedAt">UTC.</param>
public sealed record UploadedCalendar(Guid Id, string Name, string Text, DateTime ReceivedAt);
