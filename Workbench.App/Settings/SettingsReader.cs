using System.Globalization;
using Microsoft.Extensions.Configuration.Json;
using Workbench.Domain.Settings;

namespace Workbench.App.Settings;

/// <summary>Reads single settings and collects every error, so that all of them are reported together.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    /// <summary>What ASP.NET Core and its hosting read of the settings file themselves.</summary>
    private static readonly string[] FrameworkKeys =
    [
        "$schema",
        "AllowedHosts",
        "DetailedErrors",
        "Environment",
        "Http_Ports",
        "Https_Port",
        "Https_Ports",
        "Kestrel",
        "Logging",
        "ShutdownTimeoutSeconds",
        "Urls",
    ];

    private readonly HashSet<string> knownKeys = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> errors = [];
    private readonly List<RenamedSetting> renamedKeys = [];

    /// <summary>The settings that were found under their old names.</summary>
    public IReadOnlyList<RenamedSetting> RenamedKeys => renamedKeys;

    public string ReadText(string key, string defaultValue)
    {
        knownKeys.Add(key);
        return configuration[key] ?? defaultValue;
    }

    /// <summary>Reads a text that a person could type on the page of settings.</summary>
    public string ReadText(TextSetting setting)
    {
        var text = ReadText(setting.OperatorKey, "");
        return setting
            .Check(text)
            .Match(
                value => value,
                _ =>
                {
                    AddError(
                        setting.OperatorKey,
                        setting.IsEmail
                            ? $"must be an e-mail address, not \"{text}\""
                            : $"must be a text of at most {setting.MaxLength} characters"
                    );
                    return "";
                }
            );
    }

    /// <summary>Reads a number under the bounds of the page of settings.</summary>
    public int ReadInteger(WholeNumberSetting setting, string? oldKey = null) =>
        ReadInteger(
            setting.OperatorKey,
            (int)setting.Get(ServiceSettings.Default)!.Value,
            setting.Min,
            setting.Max,
            oldKey
        );

    public int? ReadIntegerOrUnlimited(WholeNumberSetting setting) =>
        string.Equals(
            ReadText(setting.OperatorKey, ""),
            WholeNumberSetting.Unlimited,
            StringComparison.OrdinalIgnoreCase
        )
            ? null
            : ReadInteger(setting);

    /// <param name="oldKey">The name of the setting in the release before, which is still read.</param>
    public int ReadInteger(string key, int defaultValue, int min, int max, string? oldKey = null)
    {
        var (foundKey, foundText) = Find(key, oldKey);
        var text = foundText ?? defaultValue.ToString(CultureInfo.InvariantCulture);
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= max
        )
        {
            return value;
        }

        AddError(foundKey, $"must be a whole number from {min} to {max}, not \"{text}\"");
        return defaultValue;
    }

    /// <summary>Reads a time of day as a person could type it on the page of settings.</summary>
    public TimeOnly ReadTime(ClockTimeSetting setting)
    {
        var start = setting.Read(ServiceSettings.Default);
        var text = ReadText(setting.OperatorKey, start);
        return setting.Get(
            setting.Apply(ServiceSettings.Default, setting.Check(text).Match(Accept, _ => Reject()))
        );

        string Accept(string time) => time;

        string Reject()
        {
            AddError(setting.OperatorKey, $"must be a time of day such as {start}, not \"{text}\"");
            return start;
        }
    }

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

    /// <summary>
    /// Finds the value under the key or the old key. The last source that has either one counts, not the new name: the settings
    /// file that is shipped has every new key, and must not override an old key in an environment variable.
    /// </summary>
    private (string Key, string? Value) Find(string key, string? oldKey)
    {
        knownKeys.Add(key);
        if (oldKey is null)
        {
            return (key, configuration[key]);
        }

        knownKeys.Add(oldKey);
        if (IsOldKeySet(key, oldKey))
        {
            renamedKeys.Add(new(oldKey, key));
            return (oldKey, configuration[oldKey]);
        }

        return (key, configuration[key]);
    }

    private bool IsOldKeySet(string key, string oldKey)
    {
        if (configuration is not IConfigurationRoot root)
        {
            return configuration[key] is null && configuration[oldKey] is not null;
        }

        var provider = root.Providers.LastOrDefault(p =>
            p.TryGet(key, out _) || p.TryGet(oldKey, out _)
        );
        return provider is not null && !provider.TryGet(key, out _);
    }

    /// <summary>Reports keys that nothing reads: a misspelt setting would otherwise have no effect, and nobody would notice.</summary>
    public void RejectUnknownKeys(params string[] sections)
    {
        foreach (var key in sections.SelectMany(s => configuration.GetSection(s).GetChildren()))
        {
            RejectUnknownKey(key);
        }

        if (configuration is IConfigurationRoot root)
        {
            // Of the settings file alone: the environment has variables of other programs.
            foreach (var file in root.Providers.Where(IsJson))
            {
                RejectUnknownSections(file, sections);
            }
        }
    }

    /// <summary>Below a setting there is nothing: a list or an object in its place would not be read.</summary>
    private void RejectUnknownKey(IConfigurationSection key)
    {
        if (!knownKeys.Contains(key.Path))
        {
            AddError(key.Path, "is not a setting of this version: remove it or mend its name");
        }
        else if (key.GetChildren().Any())
        {
            AddError(key.Path, "must be one value, not a list or a section");
        }
    }

    private static bool IsJson(IConfigurationProvider provider) =>
        provider is JsonConfigurationProvider or JsonStreamConfigurationProvider;

    private void RejectUnknownSections(IConfigurationProvider file, string[] sections)
    {
        foreach (var name in file.GetChildKeys([], null).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (sections.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                if (file.TryGet(name, out var value) && !string.IsNullOrEmpty(value))
                {
                    AddError(name, "is a section: give the keys in it a value");
                }
            }
            else if (!FrameworkKeys.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                AddError(name, "is not a section of this version: remove it or mend its name");
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
