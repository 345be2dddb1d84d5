using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Shell.Formatting;

/// <summary>Says why a typed time can't be used.</summary>
public static class TypedTimeText
{
    /// <summary>Returns the sentence that says how to write the time; null if it is understood.</summary>
    public static string? ProblemIn(string? typed) =>
        TypedTimeParser.Parse(typed) is not null ? null
        : TypedTimeParser.ParseAmbiguous(typed) is { } readings ? For(readings)
        : CommonTexts.TimeNotUnderstood;

    /// <summary>Returns, for example, "3 h or 3 min? Press h for hours or m for minutes."</summary>
    public static string For(AmbiguousTime readings) =>
        Formats.Text(CommonTexts.TimeAmbiguous, readings.AsHours, readings.AsMinutes);
}
