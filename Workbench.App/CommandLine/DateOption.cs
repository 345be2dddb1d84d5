using System.CommandLine;
using System.Globalization;

namespace Workbench.App.CommandLine;

/// <summary>Creates options that take a date as YYYY-MM-DD.</summary>
internal static class DateOption
{
    public static Option<DateOnly?> Create(string name, string description) =>
        new(name)
        {
            HelpName = "YYYY-MM-DD",
            Description = description,
            CustomParser = argument =>
            {
                var text = argument.Tokens[0].Value;
                if (
                    DateOnly.TryParseExact(
                        text,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var date
                    ) && date.Year is > 1970 and < 2199
                )
                {
                    return date;
                }

                argument.AddError($"{name} needs a date as YYYY-MM-DD, not '{text}'.");
                return null;
            },
        };
}
