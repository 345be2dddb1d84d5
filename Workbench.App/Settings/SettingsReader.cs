using System.Globalization;

namespace Workbench.App.Settings;

/// <summary>Reads single settings and gathers what is wrong with them, so that all of it is told at once.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly HashSet<string> knownKeys = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> errors = [];

    public string ReadText(string key, string defaultValue)
    {
        knownKeys.Add(key);
        return configuration[key] ?? defaultValue;
    }

    public int ReadInteger(string key, int defaultValue, int min, int max)
    {
        var text = ReadText(key, defaultValue.ToString(CultureInfo.InvariantCulture));
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= max
        )
        {
            return value;
        }

        AddError(key, $"must be a whole number from {min} to {max}, not \"{text}\"");
        return defaultValue;
    }

    public int? ReadIntegerOrUnlimited(string key, int defaultValue, int min, int max) =>
        string.Equals(ReadText(key, ""), "Unlimited", StringComparison.OrdinalIgnoreCase)
            ? null
            : ReadInteger(key, defaultValue, min, max);

    public bool ReadBoolean(string key, bool defaultValue)
    {
        var text = ReadText(key, defaultValue ? "true" : "false");
        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        AddError(key, $"must be true or false, not \"{text}\"");
        return defaultValue;
    }

    public T ReadEnum<T>(string key, T defaultValue)
        where T : struct, Enum
    {
        var text = ReadText(key, defaultValue.ToString());
        if (
            Enum.GetNames<T>()
                .FirstOrDefault(n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase)) is
            { } name
        )
        {
            return Enum.Parse<T>(name);
        }

        AddError(key, $"must be one of {string.Join(", ", Enum.GetNames<T>())}, not \"{text}\"");
        return defaultValue;
    }

    public void AddError(string key, string problem) => errors.Add($"{key} {problem}.");

    /// <summary>A key that nothing reads is a slip of the pen, and would otherwise be silently without effect.</summary>
    public void RejectUnknownKeys(params string[] sections)
    {
        foreach (var section in sections)
        {
            foreach (
                var child in configuration
                    .GetSection(section)
                    .GetChildren()
                    .Where(c => !knownKeys.Contains(c.Path))
            )
            {
                AddError(
                    child.Path,
                    "is not a setting of this version: remove it or mend its name"
                );
            }
        }
    }

    /// <exception cref="SettingsException">Something is wrong.</exception>
    public void ThrowIfInvalid()
    {
        if (errors.Count > 0)
        {
            throw new SettingsException(errors);
        }
    }
}
