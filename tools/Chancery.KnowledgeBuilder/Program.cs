using Chancery.Knowledge;

// usage: Chancery.KnowledgeBuilder KNOWLEDGE-FOLDER OUTPUT-FILE
// Faults are printed as compiler errors, so that a build shows file and line; the block is written only if it changed.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Chancery.KnowledgeBuilder KNOWLEDGE-FOLDER OUTPUT-FILE");
    return 2;
}

List<KnowledgeFile> files = KnowledgeArchive.ReadFolder(args[0]);
List<KnowledgeFault> faults = [];
new KnowledgeReader(faults, strict: false).Read(files);
foreach (KnowledgeFault fault in faults) Console.Error.WriteLine($"{Path.Combine(args[0], fault.File)}({Math.Max(1, fault.Line)}): error CH0200: {fault.Message}");
if (faults.Count > 0) return 1;
using MemoryStream block = new();
KnowledgeArchive.Write(block, files);
byte[] bytes = block.ToArray();
if (!File.Exists(args[1]) || !File.ReadAllBytes(args[1]).AsSpan().SequenceEqual(bytes)) File.WriteAllBytes(args[1], bytes);
return 0;
