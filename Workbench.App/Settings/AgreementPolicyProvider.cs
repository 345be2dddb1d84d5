using Workbench.Domain.Agreements;

namespace Workbench.App.Settings;

/// <summary>
/// Provides the agreement policy from the operator's current settings. A command reads it once, at its start, so that changed
/// settings apply from the next command on.
/// </summary>
public sealed class AgreementPolicyProvider(AgreementPolicy atStart)
{
    private volatile AgreementPolicy current = atStart;

    public AgreementPolicy Current => current;

    public void Update(AgreementPolicy policy) => current = policy;
}
