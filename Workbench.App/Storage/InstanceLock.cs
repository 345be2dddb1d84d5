using System.Globalization;
using Workbench.App.Settings;

namespace Workbench.App.Storage;

/// <summary>
/// One instance holds an embedded database: the lock ends with the process, however it ends. Its holder is named in a file
/// beside it, for the message to whoever comes second.
/// </summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream? held;

    private InstanceLock(FileStream? held) => this.held = held;

    /// <summary>For a database that takes many nodes.</summary>
    public static InstanceLock None { get; } = new(null);

    /// <summary>Holds the database of the settings, and finishes a restore that was killed before its end.</summary>
    /// <exception cref="InstanceLockedException">Another process holds it.</exception>
    public static InstanceLock AcquireAndRecover(StorageSettings storage)
    {
        if (storage.Provider != StorageProvider.Sqlite)
        {
            return None;
        }

        var taken = Acquire(storage.DataFolder);
        try
        {
            DataFolderSwap.Complete(storage);
            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <exception cref="InstanceLockedException">Another process holds it.</exception>
    public static InstanceLock Acquire(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        var holder = Path.Combine(dataFolder, "workbench.holder");
        FileStream stream;
        try
        {
            stream = new FileStream(
                Path.Combine(dataFolder, "workbench.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException)
        {
            throw new InstanceLockedException(
                File.Exists(holder) ? File.ReadAllText(holder) : "another process"
            );
        }

        File.WriteAllText(
            holder,
            string.Create(
                CultureInfo.InvariantCulture,
                $"process {Environment.ProcessId} on {Environment.MachineName}"
            )
        );
        return new(stream);
    }

    public void Dispose() => held?.Dispose();
}
