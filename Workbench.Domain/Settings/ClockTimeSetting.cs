using System.Globalization;

namespace Workbench.Domain.Settings;

/// <summary>A setting that is a time of day in Stockholm, such as 19:00.</summary>
public sealed record ClockTimeSetting(
    SettingKey Key,
    SettingGroup Group,
    string OperatorKey,
    Func<ServiceSettings, TimeOnly> Get,
    Func<ServiceSettings, TimeOnly, ServiceSettings> Set
) : SettingDefinition(Key, Group, Rule: null, OperatorKey, settings => ToText(Get(settings)))
{
    private const string Format = "HH':'mm";

    private static readonly string[] TypedFormats =
    [
        Format,
        "H':'mm",
        "H'.'mm",
        "HH'.'mm",
        "HHmm",
        "%H",
        "HH",
    ];

    public override Result<string> Check(string text) =>
        TimeOnly.TryParseExact(
            text.Trim(),
            TypedFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? ToText(time)
            : Refusal.Because(RefusalCode.SettingTimeInvalid);

    public override ServiceSettings Apply(ServiceSettings settings, string text) =>
        Set(settings, TimeOnly.ParseExact(text, Format, CultureInfo.InvariantCulture));

    private static string ToText(TimeOnly time) =>
        time.ToString(Format, CultureInfo.InvariantCulture);
}
