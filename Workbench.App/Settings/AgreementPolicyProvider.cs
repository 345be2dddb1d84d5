using Workbench.Domain.Agreements;

namespace Workbench.App.Settings;

/// <summary>Provides the agreement policy that counts today, for previews and pages. A command has its own.</summary>
public sealed class AgreementPolicyProvider(SettingsProvider settings)
{
    public AgreementPolicy Current => settings.Current.Policy;
}
