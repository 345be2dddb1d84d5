using System.Globalization;

namespace Workbench.App.Hosting.Settings;

/// <summary>Reads single settings and gathers what is wrong with them, so that all of it is told at once.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> errors = [];

    public string Text(string key, string fallback)
    {
        known.Add(key);
        return configuration[key] ?? fallback;
    }

    public int Whole(string key, int fallback, int least, int most)
    {
        var text = Text(key, fallback.ToString(CultureInfo.InvariantCulture));
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= least
            && value <= most
        )
        {
            return value;
        }

        Wrong(key, $"must be a whole number from {least} to {most}, not \"{text}\"");
        return fallback;
    }

    public int? WholeOrUnlimited(string key, int fallback, int least, int most) =>
        string.Equals(Text(key, ""), "Unlimited", StringComparison.OrdinalIgnoreCase)
            ? null
            : Whole(key, fallback, least, most);

    public bool YesNo(string key, bool fallback)
    {
        var text = Text(key, fallback ? "true" : "false");
        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        Wrong(key, $"must be true or false, not \"{text}\"");
        return fallback;
    }

    public T Choice<T>(string key, T fallback)
        where T : struct, Enum
    {
        var text = Text(key, fallback.ToString());
        if (
            Enum.GetNames<T>()
                .FirstOrDefault(n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase)) is
            { } name
        )
        {
            return Enum.Parse<T>(name);
        }

        Wrong(key, $"must be one of {string.Join(", ", Enum.GetNames<T>())}, not \"{text}\"");
        return fallback;
    }

    public void Wrong(string key, string what) => errors.Add($"{key} {what}.");

    /// <summary>A key that nothing reads is a slip of the pen, and would otherwise be silently without effect.</summary>
    public void RefuseUnknown(params string[] sections)
    {
        foreach (var section in sections)
        {
            foreach (
                var child in configuration
                    .GetSection(section)
                    .GetChildren()
                    .Where(c => !known.Contains(c.Path))
            )
            {
                Wrong(child.Path, "is not a setting of this version: remove it or mend its name");
            }
        }
    }

    /// <exception cref="SettingsException">Something is wrong.</exception>
    public void ThrowIfWrong()
    {
        if (errors.Count > 0)
        {
            throw new SettingsException(errors);
        }
    }
}
