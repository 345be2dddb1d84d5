using Workbench.Domain.Agreements;
using Workbench.Domain.Notifications;
using Workbench.Domain.Settings;

namespace Workbench.App.Settings;

/// <summary>The operator's settings, read and checked once at the start.</summary>
/// <param name="PauseWhileWaiting">Whether waiting stops the delivery clock (D2).</param>
/// <param name="DemoEnabled">Whether an empty database is filled with demo data; in development only.</param>
public sealed record WorkbenchSettings(
    StorageSettings Storage,
    AgreementPolicy Policy,
    bool PauseWhileWaiting,
    bool DemoEnabled
)
{
    /// <summary>Settings for how the site is reached.</summary>
    public HostingSettings Hosting { get; init; } = HostingSettings.Default;

    /// <summary>Settings for how long a person stays signed in.</summary>
    public SignInSettings SignIn { get; init; } = SignInSettings.Default;

    /// <summary>Settings for what is handed over to invoicing.</summary>
    public BillingSettings Billing { get; init; } = BillingSettings.Default;

    /// <summary>Number of started tickets that a technician may have without giving a reason (K11).</summary>
    public int MaxStartedTickets { get; init; } = 3;

    /// <summary>Minutes that may be registered on a bug before it has a class (F7).</summary>
    public int TroubleshootingCapMinutes { get; init; } = 60;

    /// <summary>Who sends the letters to customers.</summary>
    public LetterSender Sender { get; init; } = LetterSender.None;

    /// <summary>When notifications wait.</summary>
    public QuietHours QuietHours { get; init; } = QuietHours.Default;

    /// <summary>The operator's values of the settings that people may change while the program runs.</summary>
    public ServiceSettings ServiceSettings =>
        new(Policy, MaxStartedTickets, TroubleshootingCapMinutes, PauseWhileWaiting)
        {
            Sender = Sender,
            QuietHours = QuietHours,
            Accounts = Billing.Accounts,
            VatPercent = Billing.VatPercent,
            BillingStart = Billing.FirstMonth,
        };

    /// <summary>Settings that were found under a name of an earlier release.</summary>
    public IReadOnlyList<RenamedSetting> RenamedKeys { get; init; } = [];

    /// <summary>Reads the settings. Reports every wrong value with its key.</summary>
    /// <exception cref="SettingsException">At least one value is wrong.</exception>
    public static WorkbenchSettings Read(IConfiguration configuration, string settingsFolder)
    {
        var reader = new SettingsReader(configuration);
        var provider = reader.ReadEnum("Storage:Provider", StorageProvider.Sqlite);
        var connection = reader.ReadText("Storage:ConnectionString", "");
        var folder = Path.GetFullPath(
            reader.ReadText("Storage:DataFolder", "data"),
            settingsFolder
        );
        var attachments = reader.ReadText("Storage:Attachments", "attachments");
        CheckConnection(reader, provider, connection);
        var settings = new WorkbenchSettings(
            new(provider, connection, folder)
            {
                AttachmentsFolder = Path.GetFullPath(attachments, folder),
            },
            ReadPolicy(reader),
            reader.ReadBoolean("Delivery:PauseWhileWaiting", true),
            reader.ReadBoolean("Demo:Enabled", false)
        )
        {
            Hosting = HostingSettings.Read(reader),
            SignIn = SignInSettings.Read(reader),
            Billing = BillingSettings.Read(reader),
            MaxStartedTickets = reader.ReadInteger(
                SettingCatalogue.MaxStartedTickets,
                "Queue:MaxStarted"
            ),
            TroubleshootingCapMinutes = reader.ReadInteger(
                SettingCatalogue.TroubleshootingCapMinutes
            ),
            QuietHours = new(
                reader.ReadTime(SettingCatalogue.QuietHoursFrom),
                reader.ReadTime(SettingCatalogue.QuietHoursUntil),
                reader.ReadBoolean(
                    SettingCatalogue.QuietDaysOff.OperatorKey,
                    QuietHours.Default.OnDaysOff
                )
            ),
            Sender = new(
                reader.ReadText(SettingCatalogue.SenderName),
                reader.ReadText(SettingCatalogue.SenderAddress),
                reader.ReadText(SettingCatalogue.SenderPhone),
                reader.ReadText(SettingCatalogue.SenderEmail)
            ),
        };
        reader.RejectUnknownKeys(
            "Storage",
            "Billing",
            "Agreements",
            "Delivery",
            "Queue",
            "Bugs",
            "Notifications",
            "Letters",
            "Demo",
            "Hosting",
            "SignIn"
        );
        reader.ThrowIfInvalid();
        return settings with { RenamedKeys = reader.RenamedKeys };
    }

    private static void CheckConnection(
        SettingsReader reader,
        StorageProvider provider,
        string connection
    )
    {
        if (provider == StorageProvider.PostgreSql && connection.Length == 0)
        {
            reader.AddError(
                "Storage:ConnectionString",
                "is needed with Storage:Provider PostgreSql"
            );
        }

        if (provider == StorageProvider.Sqlite && connection.Length > 0)
        {
            // Otherwise everything would be written to another database than the one that is named.
            reader.AddError(
                "Storage:ConnectionString",
                "counts for nothing with Storage:Provider Sqlite: set Storage:Provider to PostgreSql, or leave it empty"
            );
        }
    }

    private static AgreementPolicy ReadPolicy(SettingsReader reader) =>
        AgreementPolicy.Default with
        {
            HourlyRateOre = reader.ReadInteger(SettingCatalogue.HourlyRate),
            RoundUpToMinutes = reader.ReadInteger(SettingCatalogue.RoundUpToMinutes),
            CardTiers = ReadCardTiers(reader),
            RefillCarryOverTerms = reader.ReadIntegerOrUnlimited(
                SettingCatalogue.RefillCarryOverTerms
            ),
            CarryOver = reader.ReadEnum("Agreements:CarryOver", CarryOverMode.RefillHours),
            UpgradeGrant = reader.ReadEnum("Agreements:UpgradeGrant", UpgradeGrantMode.ProRata),
            LateRegistrationDays = reader.ReadInteger(
                SettingCatalogue.LateRegistrationDays,
                "Agreements:LateTimeDays"
            ),
        };

    private static IReadOnlyList<RefillCardTier> ReadCardTiers(SettingsReader reader)
    {
        var defaults = AgreementPolicy.Default.CardTiers;
        var key = SettingCatalogue.Tiers.OperatorKey;
        var text = reader.ReadText(key, CardTiers.ToText(defaults));
        return CardTiers
            .Parse(text)
            .Match(
                tiers => tiers,
                _ =>
                {
                    reader.AddError(
                        key,
                        $"must list rising hours with a discount in percent that doesn't fall, such as {CardTiers.ToText(defaults)}, not \"{text}\""
                    );
                    return defaults;
                }
            );
    }
}
