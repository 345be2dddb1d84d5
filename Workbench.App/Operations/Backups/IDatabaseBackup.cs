using Workbench.App.Operations.Verification;

namespace Workbench.App.Operations.Backups;

/// <summary>Copies a database into a file and restores it. Each database has its own implementation.</summary>
public interface IDatabaseBackup
{
    /// <summary>Copies a snapshot of the database into a file while others go on writing.</summary>
    /// <returns>The last applied migration of the snapshot.</returns>
    /// <exception cref="BackupException">The database could not be copied.</exception>
    Task<string> CopyToAsync(string file, CancellationToken ct);

    /// <summary>
    /// Migrates an unpacked database and verifies its ledger before any present data is touched. Leaves in the folder only what
    /// replaces the present data.
    /// </summary>
    /// <exception cref="BackupException">The database can't be restored here. Nothing has changed.</exception>
    Task<VerificationReport> PrepareAsync(string folder, CancellationToken ct);
}
